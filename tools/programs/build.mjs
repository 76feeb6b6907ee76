// Builds what specs need and no package holds, once: `node tools/programs/build.mjs [promtool] [control-plane]`.
// It needs Go and its module proxy.
import { createJiti } from 'jiti';
import { join } from 'node:path';

const jiti = createJiti(import.meta.url);
const { buildGoPrograms } = await jiti.import(join(import.meta.dirname, 'build-go-programs.ts'));
const { goBuilds } = await jiti.import(join(import.meta.dirname, 'pinned.ts'));

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(goBuilds)) {
  try {
    process.stdout.write(`${buildGoPrograms(goBuilds[name])}\n`);
  } catch (error) {
    process.stderr.write(`${name} could not be built: ${error.message}\n`);
    process.exitCode = 1;
  }
}
