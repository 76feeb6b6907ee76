import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** Loads what is written in TypeScript into this process, packages of ours from their sources; `source` is as esbuild has it. */
export async function loadBundled(source) {
  const { outputFiles } = await build({
    ...source,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    conditions: ['@254carbon/source'],
    // Its module for `import` has no named exports, while our sources mean the one for `require`.
    external: ['ejs'],
  });
  const loaded = { exports: {} };
  const run = new Function('module', 'exports', 'require', outputFiles[0].text);
  run(loaded, loaded.exports, createRequire(import.meta.url));
  return loaded.exports;
}
