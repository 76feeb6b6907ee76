// Writes what is derived from the environment model and the knobs: `node tools/environment-schema/generate.mjs`.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../build/load-bundled.mjs';

const root = join(import.meta.dirname, '../..');
const folder = 'packages/components';
const files = readdirSync(join(root, folder))
  .map((name) => `${folder}/${name}/component.ts`)
  .filter((file) => existsSync(join(root, file)));

const entry = [
  `export { deriveFiles } from './tools/environment-schema/derive-files';`,
  ...files.map((file, index) => `import component${index} from './${file}';`),
  `export const components = [${files.map((file, index) => `{ component: component${index}, file: '${file}' }`)}];`,
];
const { deriveFiles, components } = await loadBundled({
  stdin: { contents: entry.join('\n'), resolveDir: root, loader: 'ts' },
});

for (const { path, content } of deriveFiles(components)) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
