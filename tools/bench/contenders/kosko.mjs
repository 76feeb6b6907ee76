import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, print } from '@kosko/generate';
import { foldersOf, readWork } from './read-work.mjs';

/**
 * kosko for all environments in one process: one component for each top folder of the tree, a function that returns
 * the objects of the current environment, as kosko's own environments work. One generate and one print for each file,
 * so that the same files come out.
 */
export function prepare({ work, output }) {
  const environments = readWork(work, output);
  const path = mkdtempSync(join(tmpdir(), 'bench-kosko-'));
  const top = ({ path }) => path.split('/')[0];
  const manifests = (environment) => environment.files.filter(({ objects }) => objects !== undefined);
  for (const folder of new Set(environments.flatMap((one) => manifests(one).map(top)))) {
    writeFileSync(join(path, `${folder}.js`), `module.exports = () => globalThis.benchObjects('${folder}');\n`);
  }

  const folders = foldersOf(environments);
  return async () => {
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const environment of environments) {
      const byTop = groupBy(manifests(environment), top);
      globalThis.benchObjects = (folder) => (byTop.get(folder) ?? []).map(({ objects }) => objects);
      const { manifests: results } = await generate({ path, components: ['*'], extensions: ['js'] });
      for (const [key, ofFile] of groupBy(results, ({ path, index }) => `${path}:${index[0]}`)) {
        const [component, index] = key.split(/:(?=\d+$)/);
        const { to } = byTop.get(component.slice(path.length + 1, -3))[Number(index)];
        let text = '';
        print({ manifests: ofFile }, { format: 'yaml', writer: { write: (part) => (text += part) } });
        writeFileSync(to, text);
      }
      for (const { to, text, objects } of environment.files) if (objects === undefined) writeFileSync(to, text);
    }
  };
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
