import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Puts the declarations of a package that can be reached from these entries into `folder`, and no others. */
export async function copyTypes({ name, entries, folder }) {
  const { status, stdout } = spawnSync(process.execPath, [compiler, '--build', join(root, 'packages', name)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The types of ${name} do not hold:\n${stdout}`);
  const declarations = join(root, 'dist/types', name);
  const wanted = entries.map((entry) => `${entry}.d.ts`);
  for (const file of wanted) {
    const text = await readFile(join(declarations, file), 'utf8');
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(declarations, file), join(folder, file));
    for (const next of await importsOf(text, file, declarations)) if (!wanted.includes(next)) wanted.push(next);
  }
}

/** Our own files that a declaration names, `from './x'` or `import('./x')`. */
async function importsOf(text, file, declarations) {
  const found = [];
  for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]*)['"]/g)) {
    const base = join(dirname(file), path);
    const candidates = [`${base}.d.ts`, join(base, 'index.d.ts')];
    const there = await Promise.all(candidates.map((one) => exists(join(declarations, one))));
    const index = there.indexOf(true);
    if (index < 0) throw new Error(`${file} names ${path}, which has no declaration`);
    found.push(candidates[index]);
  }
  return found;
}

async function exists(file) {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
