import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import { digest } from '../digest';
import { isSameProcessAlive, processIdentity } from '../trees/process-identity';
import { readText } from '../read-text';
import { makeRepository, type RepositoryOptions } from './make-repository';

/** What was last seen on a remote. */
export interface CacheState {
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Tips of branches, as commit objects in base64. */
  readonly commits: Readonly<Record<string, { readonly id: string; readonly raw: string }>>;
}

/**
 * What we know of one remote: packs of objects, and the tips last seen. Git only reads it; what it fetches lands in a
 * scratch repository, whose packs are then moved here whole. So no lock is ever taken, and whoever is killed leaves
 * nothing that could be in the way.
 */
export interface RemoteCache {
  /** A bare repository. */
  readonly folder: string;
  /** Whether it holds no object. */
  isEmpty(): boolean;
  readState(): CacheState | undefined;
  writeState(state: CacheState): void;
  /** Makes a repository for one task, which has the objects of the cache. */
  makeScratch(options?: Omit<RepositoryOptions, 'alternate' | 'safeDirectories'>): string;
  /** Moves the objects of a scratch repository into the cache. */
  adopt(scratch: string): void;
  /** Removes the scratch repositories of this process. */
  close(): void;
}

const VERSION = 1;
const DAY = 24 * 60 * 60_000;
/** Looking through more packs than this takes longer than fetching anew. */
const MOST_PACKS = 60;

/** Opens the cache of a remote below the folder of a workspace, and removes what killed processes left there. */
export function openCache(root: string, url: string, safeDirectories: readonly string[]): RemoteCache {
  const folder = join(root, '.cache/gitops/remotes', digest(url).slice(0, 16));
  const objects = join(folder, 'objects');
  const scratches = join(folder, 'scratch');
  const mine: string[] = [];
  sweep(scratches);
  if (packsOf(objects).length > MOST_PACKS * 2) rmSync(objects, { recursive: true, force: true });
  if (!existsSync(join(folder, 'trusted')) || !existsSync(join(objects, 'pack'))) {
    makeRepository(folder, { safeDirectories });
  }

  function readState(): CacheState | undefined {
    const value = parseJson(readText(join(folder, 'state.json')) ?? '');
    return isObject(value) && value['version'] === VERSION ? (value as unknown as CacheState) : undefined;
  }

  function makeScratch(options: Omit<RepositoryOptions, 'alternate' | 'safeDirectories'> = {}): string {
    const scratch = join(scratches, `${processIdentity()}.${randomBytes(6).toString('hex')}`);
    makeRepository(scratch, { ...options, alternate: folder, safeDirectories });
    mine.push(scratch);
    return scratch;
  }

  return {
    folder,
    isEmpty: () => packsOf(objects).length === 0,
    readState,
    writeState(state) {
      mkdirSync(scratches, { recursive: true });
      const fresh = join(scratches, `${processIdentity()}.${randomBytes(6).toString('hex')}.state`);
      writeFileSync(fresh, JSON.stringify({ version: VERSION, ...state }));
      renameSync(fresh, join(folder, 'state.json'));
    },
    makeScratch,
    adopt(scratch) {
      const packs = join(scratch, 'objects/pack');
      // A pack counts as soon as its index is there, so that comes last.
      const names = readdirSync(packs).filter((name) => /\.(pack|rev|idx)$/.test(name));
      for (const end of ['.pack', '.rev', '.idx']) {
        for (const name of names.filter((one) => one.endsWith(end))) {
          renameSync(join(packs, name), join(objects, 'pack', name));
        }
      }
      for (const name of looseOf(join(scratch, 'objects'))) {
        mkdirSync(join(objects, name.slice(0, 2)), { recursive: true });
        renameSync(join(scratch, 'objects', name), join(objects, name));
      }
    },
    close() {
      for (const scratch of mine.splice(0)) rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Signed commits, which git writes one by one. */
function looseOf(objects: string): readonly string[] {
  const folders = readdirSync(objects).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return folders.flatMap((name) => readdirSync(join(objects, name)).map((file) => `${name}/${file}`));
}

function packsOf(objects: string): readonly string[] {
  const folder = join(objects, 'pack');
  return existsSync(folder) ? readdirSync(folder) : [];
}

function sweep(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const alive = isSameProcessAlive(name);
    const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (alive === false || (alive === undefined && age > DAY)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
