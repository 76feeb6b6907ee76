import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWrite, type WritePlan } from '../../render/plan-write';
import { folderOf } from '../../tree/resolve-path';
import { isTreePath } from '../../tree/is-tree-path';
import type { EncodedFile } from './encode-tree';
import { readFolder } from './read-folder';
import { readRecord, RECORDS, removeRecord, type RenderRecord, writeRecord } from './render-record';

/** Where a tree belongs: `<output>/<environment>/`. */
export interface TreePlace {
  readonly output: string;
  readonly environment: string;
}

/** Everything that applying needs, so that it decides nothing. Holds no contents: those are staged. */
export interface TreePlan extends WritePlan {
  readonly place: TreePlace;
  readonly before: RenderRecord;
  /** Empty when the tree goes as a whole. */
  readonly after: RenderRecord;
  /** Files on the disk. */
  readonly there: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/**
 * Reads the folder of a tree and says what writing would do. Writes nothing.
 * @throws Error on a path that leaves the tree: whoever makes trees must not make one
 */
export function planTree(place: TreePlace, files: readonly EncodedFile[]): TreePlan {
  const root = join(place.output, place.environment);
  const stray = files.find(({ path }) => !isTreePath(path));
  if (stray !== undefined) throw new Error(`A rendered file leaves its tree: ${JSON.stringify(stray.path)}`);
  const before = readRecord(place.output, place.environment);
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const found = readFolder(root);
  const there = found?.files ?? new Set();
  const plan = planWrite([...bytesOf.keys()], {
    files: there,
    strange: found?.strange ?? [],
    made: before,
    isSame: (path) => {
      const bytes = bytesOf.get(path);
      return bytes !== undefined && readFileSync(join(root, path)).equals(bytes);
    },
  });
  const after = new Map(files.map(({ path, digest }) => [path, digest]));
  return { ...plan, place, before, after, there, folders: found?.folders ?? [] };
}

/** Writes what a plan will put into the tree beside it, whole and on the same disk. */
export function stageTree({ place, write }: TreePlan, files: readonly EncodedFile[]): void {
  const staging = stagingOf(place);
  // An interrupted render left it; to look is cheaper than to remove what is not there.
  if (existsSync(staging)) rmSync(staging, { recursive: true, force: true });
  const wanted = new Set(write);
  const makeFolderOf = folderMaker(staging);
  for (const { path, bytes } of files) {
    if (!wanted.has(path)) continue;
    makeFolderOf(path);
    writeFileSync(`${staging}/${path}`, bytes);
  }
}

/** Takes back what {@link stageTree} did. */
export function unstageTree({ place }: TreePlan): void {
  rmSync(stagingOf(place), { recursive: true, force: true });
}

/**
 * Makes the folder hold exactly what was planned and staged. At every instant each file is the old or the new one, and
 * the record names every file that is there, so that an interrupted run is finished by the next.
 * @throws what the operating system says
 */
export function applyTree(plan: TreePlan): void {
  const { output, environment } = plan.place;
  const root = join(output, environment);
  if (plan.foreign.length > 0) throw new Error(`${root} holds files that render did not make`);
  const both = new Map([...plan.before, ...plan.after]);
  const isChange = plan.write.length + plan.remove.length > 0;
  if (isChange) {
    // Nothing lies there yet: then the whole folder appears at once.
    const isFresh = plan.there.size === 0;
    writeRecord(output, environment, both);
    for (const path of plan.remove) unlinkSync(join(root, path));
    if (isFresh && existsSync(root)) removeEmpty(root, [...plan.folders, '']);
    else removeEmpty(root, plan.folders);
    if (isFresh) renameSync(stagingOf(plan.place), root);
    else {
      moveFiles(stagingOf(plan.place), root, plan.write);
      unstageTree(plan);
    }
  }
  const files = plan.after.size;
  if (files > 0) {
    const isRecorded = isChange && both.size === files;
    if (!isRecorded) writeRecord(output, environment, plan.after);
  } else {
    removeEmpty(root, ['']);
    removeRecord(output, environment);
  }
}

function stagingOf({ output, environment }: TreePlace): string {
  return join(output, RECORDS, `.${environment}.staging`);
}

function moveFiles(from: string, to: string, paths: readonly string[]): void {
  const makeFolderOf = folderMaker(to);
  for (const path of paths) {
    makeFolderOf(path);
    renameSync(join(from, path), join(to, path));
  }
}

/** Makes the folders that files need, each once and without looking at those above it again. */
function folderMaker(root: string): (path: string) => void {
  const made = new Set<string>();
  return function makeFolderOf(path: string): void {
    const folder = folderOf(path);
    if (made.has(folder)) return;
    if (folder === '') mkdirSync(root, { recursive: true });
    else {
      makeFolderOf(folder);
      makeOne(`${root}/${folder}`);
    }
    made.add(folder);
  };
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
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
