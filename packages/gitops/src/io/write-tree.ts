import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TreeFile } from '@254carbon/manifest';
import { planWrite, type WritePlan } from '../plan-write';
import { isTreePath } from '../tree-path';
import { digest } from './digest';
import { readFolder } from './read-folder';
import { readRecord, RECORDS, removeRecord, type RenderRecord, writeRecord } from './render-record';

/** A tree and where it belongs: `<output>/<environment>/`. */
export interface TreeTarget {
  readonly output: string;
  readonly environment: string;
  /** Empty to remove what a past render made. */
  readonly tree: readonly TreeFile[];
}

/** Everything that applying needs, so that it decides nothing. */
export interface TreePlan extends WritePlan {
  readonly target: TreeTarget;
  readonly before: RenderRecord;
  readonly after: RenderRecord;
  /** Files on the disk. */
  readonly there: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/**
 * Reads the folder of a tree and says what writing would do. Writes nothing.
 * @throws Error on a path that leaves the tree: whoever makes trees must not make one
 */
export function planTree(target: TreeTarget): TreePlan {
  const root = join(target.output, target.environment);
  const stray = target.tree.find(({ path }) => !isTreePath(path));
  if (stray !== undefined) throw new Error(`A rendered file leaves its tree: ${JSON.stringify(stray.path)}`);
  const contents = new Map(target.tree.map(({ path, content }) => [path, content]));
  const before = readRecord(target.output, target.environment);
  const after = Object.fromEntries([...contents].map(([path, content]) => [path, digest(content)]));
  const found = readFolder(root);
  const there = found?.files ?? new Set();
  const plan = planWrite([...contents.keys()], {
    files: there,
    strange: found?.strange ?? [],
    made: new Set(Object.keys(before)),
    isSame: (path) => readFileSync(join(root, path)).equals(Buffer.from(contents.get(path) ?? '')),
  });
  return { ...plan, target, before, after, there, folders: found?.folders ?? [] };
}

/**
 * Makes the folder hold exactly the tree. At every instant each file is the old or the new one, and the record names
 * every file that is there, so that an interrupted run is finished by the next.
 * @throws what the operating system says
 */
export function applyTree(plan: TreePlan): void {
  const { output, environment, tree } = plan.target;
  const root = join(output, environment);
  // Nothing lies there yet: then the whole folder appears at once.
  const isFresh = plan.there.size === 0;
  const staging = join(output, RECORDS, `.${environment}.staging`);
  if (plan.foreign.length > 0) throw new Error(`${root} holds files that render did not make`);
  if (plan.write.length + plan.remove.length > 0) {
    rmSync(staging, { recursive: true, force: true });
    writeRecord(output, environment, { ...plan.before, ...plan.after });
    for (const path of plan.remove) unlinkSync(join(root, path));
    removeEmpty(root, isFresh ? [...plan.folders, ''] : plan.folders);
    const wanted = new Set(plan.write);
    const files = tree.filter(({ path }) => wanted.has(path));
    if (isFresh) {
      writeFiles(staging, files);
      if (files.length > 0) renameSync(staging, root);
    } else replaceFiles(root, staging, files);
    rmSync(staging, { recursive: true, force: true });
  }
  if (tree.length > 0) writeRecord(output, environment, plan.after);
  else {
    removeEmpty(root, ['']);
    removeRecord(output, environment);
  }
}

function writeFiles(root: string, files: readonly TreeFile[]): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    makeFolder(dirname(join(root, path)), made);
    writeFileSync(join(root, path), content);
  }
}

/** By way of another name: whoever reads meanwhile sees the old or the new content, never half of it. */
function replaceFiles(root: string, staging: string, files: readonly TreeFile[]): void {
  const made = new Set<string>();
  const fresh = join(staging, 'file');
  makeFolder(staging, made);
  for (const { path, content } of files) {
    makeFolder(dirname(join(root, path)), made);
    writeFileSync(fresh, content);
    renameSync(fresh, join(root, path));
  }
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function removeEmpty(root: string, folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
    }
  }
}
