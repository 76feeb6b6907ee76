import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type FileTree, type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';
import { isTreePath } from '../tree/is-tree-path';
import { reasonOf } from './reason-of';

/** Larger than any file a person writes here; a stray dump must not exhaust the memory. */
const LARGEST = 8 * 1024 * 1024;

/** Files below a folder of the disk, read when they are asked for. */
export interface DiskTree extends FileTree {
  /** What had to be refused so far: symbolic links, paths that lead out, unreadable files. Each once. */
  readonly problems: readonly Problem[];
}

/**
 * Reads files below `root`; nothing outside it, whatever links say. Hidden files and `node_modules` are not listed:
 * they belong to editors, Git and package managers.
 */
export function diskTree(root: string): DiskTree {
  const inside = realpathSync.native(root) + sep;
  const refused = new Map<string, Problem>();
  const listed = new Map<string, readonly Dirent[]>();
  const refuse = (problem: Problem) => void refused.set(`${problem.code} ${problem.where.file}`, problem);

  function read(path: string): string | undefined {
    const where = { file: path };
    if (!isTreePath(path)) return refuse(raise(gitopsRules, 'unsafe-path', where, { path })) as undefined;
    try {
      const real = realpathSync.native(join(root, path));
      if (!real.startsWith(inside)) {
        return refuse(raise(gitopsRules, 'symbolic-link', where, { target: 'the outside' })) as undefined;
      }
      const { size } = statSync(real);
      if (size > LARGEST) {
        return refuse(raise(gitopsRules, 'unreadable-file', where, { reason: 'larger than 8 MiB' })) as undefined;
      }
      const bytes = readFileSync(real);
      if (isUtf8(bytes)) return bytes.toString('utf8');
      return refuse(raise(gitopsRules, 'unreadable-file', where, { reason: 'not UTF-8' })) as undefined;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'not there') refuse(raise(gitopsRules, 'unreadable-file', where, { reason }));
      return undefined;
    }
  }

  function* walk(folder: string): Generator<string> {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* walk(path);
      else if (entry.isFile()) yield path;
      else if (entry.isSymbolicLink()) {
        const target = readlinkSync(join(root, path));
        refuse(raise(gitopsRules, 'symbolic-link', { file: path }, { target }));
      }
    }
  }

  /** Read once: the folder of each environment is listed as a part of all and by itself. */
  function entriesOf(folder: string): readonly Dirent[] {
    let entries = listed.get(folder);
    if (entries === undefined) listed.set(folder, (entries = readEntries(folder)));
    return entries;
  }

  function readEntries(folder: string): readonly Dirent[] {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'not there') refuse(raise(gitopsRules, 'unreadable-file', { file: folder }, { reason }));
      return [];
    }
  }

  return {
    read,
    list: (folder) => (folder === '' || isTreePath(folder) ? [...walk(folder)].sort() : []),
    get problems() {
      return [...refused.values()];
    },
  };
}
