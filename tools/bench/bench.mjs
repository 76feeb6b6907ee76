import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const { values } = parseArgs({
  options: {
    environments: { type: 'string', default: '300' },
    growth: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    sample: { type: 'string', default: '10' },
    folder: { type: 'string', default: roomyFolder() },
    only: { type: 'string', default: 'render,diff,publish,lint' },
    'update-readme': { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'bench');
const say = (text) => process.stderr.write(`${text}\n`);

install(import.meta.dirname);
const { bundle } = await import('./bundle.mjs');
const { measureAll } = await import('./measure-all.mjs');
const { describe, updateReadme } = await import('./report.mjs');

mkdirSync(built, { recursive: true });
const folder = mkdtempSync(join(values.folder, 'gitops-bench-'));
try {
  const results = await measureAll({
    root,
    folder,
    say,
    count: Number(values.environments),
    growth: Number(values.growth),
    rounds: Number(values.rounds),
    only: values.only.split(','),
    sample: Number(values.sample),
    ...(await bundle({ root, folder: built })),
  });
  const text = describe(results, { rounds: values.rounds });
  process.stdout.write(`${text}\n`);
  if (values['update-readme']) updateReadme(join(root, 'README.md'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Memory where there is enough of it: what a disk takes to make a file differs tenfold from one minute to the next, and
 * the ratios would tell of the disk.
 */
function roomyFolder() {
  const { bavail, bsize } = existsSync('/dev/shm') ? statfsSync('/dev/shm') : {};
  return bavail * bsize > 2 ** 32 ? '/dev/shm' : tmpdir();
}
