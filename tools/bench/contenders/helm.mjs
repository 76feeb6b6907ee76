import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { objectsOf } from './kustomize.mjs';
import { readWork } from './read-work.mjs';

/**
 * Writes one chart: an object that the sampled environments have alike is a template word for word, what they have of
 * their own comes from a values file for each of them.
 */
export function prepareHelm({ work, folder, count }) {
  const environments = readWork(work, '')
    .slice(1, count + 1)
    .map(({ name, ...rest }) => ({ name, objects: objectsOf(rest) }));
  const texts = environments.map(({ objects }) => new Map([...objects].map(([id, object]) => [id, dump(object)])));
  const isShared = (id) => texts.every((one) => one.get(id) === texts[0].get(id));
  const templates = join(folder, 'chart', 'templates');
  mkdirSync(templates, { recursive: true });
  writeFileSync(join(folder, 'chart', 'Chart.yaml'), dump({ apiVersion: 'v2', name: 'bench', version: '0.1.0' }));
  const own = '{{- range .Values.objects }}\n---\n{{ toYaml . }}\n{{- end }}\n';
  writeFileSync(join(templates, 'environment.yaml'), own);
  [...texts[0].keys()].filter(isShared).forEach((id, index) => {
    writeFileSync(join(templates, `${index}.yaml`), texts[0].get(id).replaceAll('{{', '{{ "{{" }}'));
  });
  return environments.map(({ name, objects }) => {
    const values = join(folder, `${name}.yaml`);
    writeFileSync(values, dump({ objects: [...objects].filter(([id]) => !isShared(id)).map(([, object]) => object) }));
    const args = ['template', name, join(folder, 'chart'), '--values', values];
    return { arguments: args, objects: [...objects.values()] };
  });
}
