import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { readWork } from './read-work.mjs';

/** cdk8s as its own documents have it: one App, and a Chart for each environment, which becomes one file. */
export function prepare({ work, output }) {
  const environments = readWork(work, output);
  return () => {
    const app = new App({ outdir: output, yamlOutputType: YamlOutputType.FILE_PER_CHART });
    for (const { name, files } of environments) {
      writeDocuments(files);
      addChart(app, name, files);
    }
    app.synth();
  };
}

/** Documents are no work of cdk8s: it gets them as ready text, since the others write them too. */
export function writeDocuments(files) {
  for (const { to, text, objects } of files) {
    if (objects !== undefined) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
}

export function addChart(app, name, files) {
  const chart = new Chart(app, name, { disableResourceNameHashes: true });
  const objects = files.flatMap((file) => file.objects ?? []);
  objects.forEach((object, index) => new ApiObject(chart, `${object.kind}-${index}`, object));
}
