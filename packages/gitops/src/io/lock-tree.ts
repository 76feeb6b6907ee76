import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  const folder = join(output, RECORDS);
  const prefix = `${environment}.lock.`;
  const mine = `${prefix}${processIdentity()}.${randomBytes(4).toString('hex')}`;
  const deadline = Date.now() + patience;
  mkdirSync(folder, { recursive: true });
  for (;;) {
    closeSync(openSync(join(folder, mine), 'wx'));
    const other = readdirSync(folder).find(
      (name) =>
        name.startsWith(prefix) && name !== mine && !removeAbandoned(join(folder, name), name.slice(prefix.length)),
    );
    if (other === undefined) return { release: () => rmSync(join(folder, mine), { force: true }) };
    rmSync(join(folder, mine), { force: true });
    if (Date.now() >= deadline) return { holder: describe(other.slice(prefix.length)), lock: join(folder, other) };
    await sleep(randomInt(5, 45));
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
