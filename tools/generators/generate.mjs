// Writes what is derived from the definitions of the generators: `node tools/generators/generate.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../build/load-bundled.mjs';

const root = join(import.meta.dirname, '../..');
const { deriveFiles } = await loadBundled({ entryPoints: [join(import.meta.dirname, 'derive-files.ts')] });

for (const { path, content } of deriveFiles()) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
