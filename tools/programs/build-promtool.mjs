// Builds promtool for the specs, once: `node tools/programs/build-promtool.mjs`. It needs Go and its module proxy.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const bundle = await build({
  entryPoints: [join(import.meta.dirname, 'bring-promtool.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
});
const loaded = { exports: {} };
new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(
  loaded,
  loaded.exports,
  createRequire(import.meta.url),
);
try {
  process.stdout.write(`${loaded.exports.bringPromtool({ module: join(import.meta.dirname, 'promtool') })}\n`);
} catch (error) {
  process.stderr.write(`promtool could not be built: ${error.message}\n`);
  process.exitCode = 1;
}
