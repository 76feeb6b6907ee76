import { join } from 'node:path';
import { type Problem, raise, type TreeFile } from '@254carbon/manifest';
import { gitopsRules } from '../rules';
import { type Lock, lockTree } from './lock-tree';
import { reasonOf } from './reason-of';
import { listRecords } from './render-record';
import { stopwatch } from './stopwatch';
import { applyTree, planTree, type TreePlan } from './write-tree';

export interface WriteOptions {
  /** Absolute. */
  readonly output: string;
  readonly trees: readonly { readonly environment: string; readonly tree: readonly TreeFile[] }[];
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
  readonly ms: number;
}

export interface WriteResult {
  readonly trees: readonly WrittenTree[];
  readonly differences: readonly Difference[];
  /** Why nothing was written. */
  readonly refusals: readonly Problem[];
}

/** Plans all trees under their locks, and applies the plans unless one is refused: all is written or nothing. */
export async function writeTrees(options: WriteOptions): Promise<WriteResult> {
  const { output, trees, check } = options;
  const names = new Set(trees.map(({ environment }) => environment));
  const gone = options.isWhole ? listRecords(output).filter((name) => !names.has(name)) : [];
  const targets = [...trees, ...gone.map((environment) => ({ environment, tree: [] }))];
  const locks: Lock[] = [];
  try {
    if (!check) {
      const refusal = await lockAll(targets, options, locks);
      if (refusal !== undefined) return { trees: [], differences: [], refusals: [refusal] };
    }
    const plans = targets.map((target) => timed((): TreePlan => planTree({ output, ...target })));
    if (check) return { trees: plans.map(summarise), differences: plans.flatMap(differencesOf), refusals: [] };
    const refusals = plans.flatMap(({ value }) => refusalOf(value));
    if (refusals.length > 0) return { trees: [], differences: [], refusals };
    return { trees: plans.map(applyTimed).map(summarise), differences: [], refusals: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    const refusal = raise(gitopsRules, 'unwritable-folder', { file: output }, { reason: reasonOf(error) });
    return { trees: [], differences: [], refusals: [refusal] };
  } finally {
    for (const lock of locks) lock.release();
  }
}

/** In the order of names, so that two renders of several environments cannot wait for each other for ever. */
async function lockAll(
  targets: readonly { readonly environment: string }[],
  { output, patience }: WriteOptions,
  locks: Lock[],
): Promise<Problem | undefined> {
  for (const environment of targets.map((target) => target.environment).sort()) {
    const lock = await lockTree(output, environment, patience);
    if ('holder' in lock) return raise(gitopsRules, 'folder-locked', { file: join(output, environment) }, { ...lock });
    locks.push(lock);
  }
  return undefined;
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

function timed<T>(work: () => T): Timed<T> {
  const elapsed = stopwatch();
  const value = work();
  return { value, ms: elapsed() };
}

function applyTimed({ value, ms }: Timed<TreePlan>): Timed<TreePlan> {
  return { value, ms: ms + timed(() => applyTree(value)).ms };
}

function summarise({ value: { target, write, unchanged, remove }, ms }: Timed<TreePlan>): WrittenTree {
  const counts = { written: write.length, unchanged: unchanged.length, removed: remove.length };
  return { environment: target.environment, ...counts, ms };
}

function refusalOf({ foreign, target: { output, environment } }: TreePlan): Problem[] {
  if (foreign.length === 0) return [];
  return [raise(gitopsRules, 'foreign-files', { file: join(output, environment) }, { files: foreign })];
}

function differencesOf({ value: { target, there, write, remove, foreign } }: Timed<TreePlan>): Difference[] {
  const all = (paths: readonly string[], what: (path: string) => Difference['what']) =>
    paths.map((path) => ({ file: `${target.environment}/${path}`, what: what(path) }));
  return [
    ...all(
      write.filter((path) => !foreign.includes(path)),
      (path) => (there.has(path) ? 'changed' : 'missing'),
    ),
    ...all(remove, () => 'surplus'),
    ...all(foreign, () => 'foreign'),
  ];
}
