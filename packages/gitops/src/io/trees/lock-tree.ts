import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcessAlive, processIdentity } from './process-identity';
import { RECORDS } from './render-record';

/** A render takes seconds; a lock of another machine that is older than this was left by a crash. */
const ABANDONED_AFTER = 10 * 60_000;

export interface Lock {
  release(): void;
}

/** Who holds a lock that was not to be had, and the file that says so. */
export interface Locked {
  readonly holder: string;
  readonly lock: string;
}

/**
 * Excludes other writers of one tree. Everyone who wants in first makes a file of their own, then looks for others' and
 * steps back when there is one: of two, at least the later one sees the other, and nobody ever removes a living one's
 * file. What a crashed process left is recognised by its process and removed.
 */
export async function lockTree(output: string, environment: string, patience: number): Promise<Lock | Locked> {
  // A folder for each tree: looking for others takes no longer with many trees.
  const folder = join(output, RECORDS, `.${environment}.lock`);
  const mine = `${processIdentity()}.${randomBytes(4).toString('hex')}`;
  const deadline = Date.now() + patience;
  for (;;) {
    if (!makeLock(folder, mine)) continue;
    const other = readdirSync(folder).find((name) => name !== mine && !removeAbandoned(join(folder, name), name));
    if (other === undefined) return { release: () => release(folder, mine) };
    release(folder, mine);
    if (Date.now() >= deadline) return { holder: describe(other), lock: join(folder, other) };
    await sleep(randomInt(5, 45));
  }
}

function makeLock(folder: string, name: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    closeSync(openSync(join(folder, name), 'wx'));
    return true;
  } catch (error) {
    // Another writer, when it ends, removes the folder if it is empty.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function release(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Others are waiting.
    return;
  }
}

function removeAbandoned(path: string, identity: string): boolean {
  const alive = isSameProcessAlive(identity);
  if (alive === true || (alive === undefined && !isOlderThan(path, ABANDONED_AFTER))) return false;
  rmSync(path, { force: true });
  return true;
}

function isOlderThan(path: string, milliseconds: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined || Date.now() - stat.mtimeMs > milliseconds;
}

function describe(identity: string): string {
  const [, pid] = identity.split('.');
  return isSameProcessAlive(identity) === undefined ? `process ${pid} of another machine` : `process ${pid}`;
}
