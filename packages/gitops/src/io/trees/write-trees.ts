import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, raise, type TreeFile } from '@254carbon/manifest';
import { gitopsRules } from '../../rules';
import { encodeTree } from './encode-tree';
import { type Lock, lockTree } from './lock-tree';
import { reasonOf } from '../reason-of';
import { listRecords, RECORDS } from './render-record';
import { stopwatch } from '../stopwatch';
import { applyTree, planTree, stageTree, type TreePlan, unstageTree } from './write-tree';

export interface WriteOptions {
  /** Absolute. */
  readonly output: string;
  /** The environments whose trees will come. */
  readonly environments: readonly string[];
  /** Taken one by one: made when they are asked for, only one of them is in memory at a time. */
  readonly trees: Iterable<{ readonly environment: string; readonly tree: readonly TreeFile[] }>;
  /** Asked before each tree is looked at and before anything is written: whether all has gone well so far. */
  mayWrite(): boolean;
  /** The trees are all that there are: what a past render made of other environments goes. */
  readonly isWhole: boolean;
  /** Compare instead of writing. */
  readonly check: boolean;
  /** Milliseconds to wait for another writer. */
  readonly patience: number;
}

/** A file on the disk that is not as it would be rendered; `file` is relative to the output folder. */
export interface Difference {
  readonly file: string;
  readonly what: 'missing' | 'changed' | 'surplus' | 'foreign';
}

export interface WrittenTree {
  readonly environment: string;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Milliseconds, those for making the tree included. */
  readonly ms: number;
}

export interface WriteResult {
  readonly trees: readonly WrittenTree[];
  readonly differences: readonly Difference[];
  /** Why nothing was written. */
  readonly refusals: readonly Problem[];
}

const NOTHING: WriteResult = { trees: [], differences: [], refusals: [] };

/**
 * Takes all trees, stages what differs, and when all are there and nothing speaks against it, moves it into place: all
 * is written or nothing. Locked from the first look to the end.
 */
export async function writeTrees(options: WriteOptions): Promise<WriteResult> {
  const { output, check } = options;
  const known = new Set(options.environments);
  const gone = options.isWhole ? listRecords(output).filter((name) => !known.has(name)) : [];
  const locks: Lock[] = [];
  const plans: TimedPlan[] = [];
  let isApplied = false;
  try {
    const refusal = check ? undefined : await lockAll([...known, ...gone], options, locks);
    if (refusal !== undefined) return { ...NOTHING, refusals: [refusal] };
    prepare(options, gone, plans);
    if (!options.mayWrite()) return NOTHING;
    if (check) return { ...NOTHING, trees: plans.map(summarise), differences: plans.flatMap(differencesOf) };
    const refusals = plans.flatMap(refusalOf);
    if (refusals.length > 0) return { ...NOTHING, refusals };
    const trees = plans.map(apply).map(summarise);
    isApplied = true;
    return { ...NOTHING, trees };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    const refusal = raise(gitopsRules, 'unwritable-folder', { file: output }, { reason: reasonOf(error) });
    return { ...NOTHING, refusals: [refusal] };
  } finally {
    if (!check) tidyUp(output, isApplied ? [] : plans, locks);
  }
}

interface TimedPlan {
  readonly plan: TreePlan;
  readonly ms: number;
}

/** In the order of names, so that two renders of several environments cannot wait for each other for ever. */
async function lockAll(
  environments: readonly string[],
  { output, patience }: WriteOptions,
  locks: Lock[],
): Promise<Problem | undefined> {
  for (const environment of [...environments].sort()) {
    const lock = await lockTree(output, environment, patience);
    if ('holder' in lock) return raise(gitopsRules, 'folder-locked', { file: join(output, environment) }, { ...lock });
    locks.push(lock);
  }
  return undefined;
}

function prepare({ output, trees, mayWrite, check }: WriteOptions, gone: readonly string[], plans: TimedPlan[]): void {
  let elapsed = stopwatch();
  const look = (environment: string, tree: readonly TreeFile[]) => {
    const files = encodeTree(tree);
    const plan = planTree({ output, environment }, files);
    if (!check && plan.foreign.length === 0) stageTree(plan, files);
    plans.push({ plan, ms: elapsed() });
    elapsed = stopwatch();
  };
  for (const { environment, tree } of trees) if (mayWrite()) look(environment, tree);
  if (mayWrite()) for (const environment of gone) look(environment, []);
}

function apply({ plan, ms }: TimedPlan): TimedPlan {
  const elapsed = stopwatch();
  applyTree(plan);
  return { plan, ms: ms + elapsed() };
}

/** Leaves nothing behind but trees and their records, whatever happened. */
function tidyUp(output: string, plans: readonly TimedPlan[], locks: readonly Lock[]): void {
  try {
    for (const { plan } of plans) if (plan.write.length > 0) unstageTree(plan);
  } finally {
    for (const lock of locks) lock.release();
  }
  try {
    for (const folder of [join(output, RECORDS), output]) rmdirSync(folder);
  } catch {
    // Not empty: so it is when trees were written.
    return;
  }
}

function summarise({ plan: { place, write, unchanged, remove }, ms }: TimedPlan): WrittenTree {
  const counts = { written: write.length, unchanged: unchanged.length, removed: remove.length };
  return { environment: place.environment, ...counts, ms };
}

function refusalOf({ plan: { foreign, place } }: TimedPlan): Problem[] {
  if (foreign.length === 0) return [];
  const file = join(place.output, place.environment);
  return [raise(gitopsRules, 'foreign-files', { file }, { files: foreign })];
}

function differencesOf({ plan: { place, there, write, remove, foreign } }: TimedPlan): Difference[] {
  const all = (paths: readonly string[], what: (path: string) => Difference['what']) =>
    paths.map((path) => ({ file: `${place.environment}/${path}`, what: what(path) }));
  return [
    ...all(
      write.filter((path) => !foreign.includes(path)),
      (path) => (there.has(path) ? 'changed' : 'missing'),
    ),
    ...all(remove, () => 'surplus'),
    ...all(foreign, () => 'foreign'),
  ];
}
