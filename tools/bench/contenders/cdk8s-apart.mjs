import { join } from 'node:path';
import { App, YamlOutputType } from 'cdk8s';
import { addChart, writeDocuments } from './cdk8s.mjs';
import { readWork } from './read-work.mjs';

/** cdk8s with an App for each environment: nobody writes it so, but its time then grows in a straight line. */
export function prepare({ work, output }) {
  const environments = readWork(work, output);
  return () => {
    for (const { name, files } of environments) {
      writeDocuments(files);
      const app = new App({ outdir: join(output, name), yamlOutputType: YamlOutputType.FILE_PER_CHART });
      addChart(app, name, files);
      app.synth();
    }
  };
}
