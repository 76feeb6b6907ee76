import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { readWork } from './read-work.mjs';

/**
 * cdk8s for all environments in one process: an App for each environment, which keeps its growth linear (one App for
 * all of them is worse), and a Chart for each file.
 */
export function prepare({ work, output }) {
  const environments = readWork(work, output);
  return () => {
    for (const { name, files } of environments) {
      const app = new App({ outdir: join(output, name), yamlOutputType: YamlOutputType.FILE_PER_CHART });
      for (const { path, to, text, objects } of files) {
        if (objects === undefined) {
          mkdirSync(dirname(to), { recursive: true });
          writeFileSync(to, text);
          continue;
        }
        const chart = new Chart(app, path.replaceAll('/', '-').replace(/\.ya?ml$/, ''), {
          disableResourceNameHashes: true,
        });
        objects.forEach(
          (object, index) => new ApiObject(chart, `${object.kind}-${object.metadata?.name}-${index}`, object),
        );
      }
      app.synth();
    }
  };
}
