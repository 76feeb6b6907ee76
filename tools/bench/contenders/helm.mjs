import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { sharedTexts } from './kustomize.mjs';
import { readWork } from './read-work.mjs';

/**
 * Writes one chart: what all environments have alike is a template word for word, what they have of their own comes
 * from a values file for each of the first `count` environments.
 */
export function prepareHelm({ work, folder, count }) {
  const environments = readWork(work, '').slice(0, count);
  const shared = sharedTexts(environments);
  const isShared = ({ path, text }) => shared.has(`${path}\n${text}`);
  const templates = join(folder, 'chart', 'templates');
  mkdirSync(templates, { recursive: true });
  writeFileSync(join(folder, 'chart', 'Chart.yaml'), dump({ apiVersion: 'v2', name: 'bench', version: '0.1.0' }));
  writeFileSync(join(templates, 'environment.yaml'), '{{- range .Values.objects }}\n---\n{{ toYaml . }}\n{{- end }}\n');
  for (const file of environments[0].files.filter((one) => one.objects !== undefined && isShared(one))) {
    writeFileSync(join(templates, file.path.replaceAll('/', '_')), file.text.replaceAll('{{', '{{ "{{" }}'));
  }
  return environments.map(({ name, files }) => {
    const objects = files.filter((one) => one.objects !== undefined && !isShared(one)).flatMap((one) => one.objects);
    const values = join(folder, `${name}.yaml`);
    writeFileSync(values, dump({ objects }));
    return { arguments: ['template', name, join(folder, 'chart'), '--values', values] };
  });
}
