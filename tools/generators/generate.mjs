// Writes what is derived from the definitions of the generators: `node tools/generators/generate.mjs`.
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bundle = await build({
  entryPoints: [join(import.meta.dirname, 'derive-files.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  conditions: ['@254carbon/source'],
  // Its module for `import` has no named exports, while our sources mean the one for `require`.
  external: ['ejs'],
});
const loaded = { exports: {} };
new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(
  loaded,
  loaded.exports,
  createRequire(import.meta.url),
);

for (const { path, content } of loaded.exports.deriveFiles()) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
