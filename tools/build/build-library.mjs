// Builds the library in the current folder as it is published: `npm run build -w @254carbon/manifest`.
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { copyTypes } from './copy-types.mjs';
import { swapFolder } from './swap-folder.mjs';

const folder = process.cwd();
const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
const out = join(folder, 'dist');
const fresh = `${out}.${process.pid}`;

try {
  await build({
    absWorkingDir: folder,
    entryPoints: ['src/index.ts'],
    outdir: fresh,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    external: Object.keys(dependencies),
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyTypes({ name: basename(folder), entries: ['index'], folder: fresh });
  await swapFolder(fresh, out);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
