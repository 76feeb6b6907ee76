// Writes what is derived from the environment model and the knobs: `node tools/environment-schema/generate.mjs`.
import { build } from 'esbuild';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

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
const bundle = await build({
  stdin: { contents: entry.join('\n'), resolveDir: root, loader: 'ts' },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  conditions: ['@254carbon/source'],
});
const loaded = { exports: {} };
new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(
  loaded,
  loaded.exports,
  createRequire(import.meta.url),
);

for (const { path, content } of loaded.exports.deriveFiles(loaded.exports.components)) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
