import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest';
import { digestSources } from './digest-sources';
import { readFolder } from '../trees/read-folder';
import { readMemory, type RememberedTree } from './render-memory';
import { listRecords, parseRecord, readRecordText, type RenderRecord } from '../trees/render-record';
import type { Workspace } from '../workspace';

export interface RecallOptions {
  readonly workspace: Workspace;
  /** All of them when empty. */
  readonly environments: readonly string[];
  /** Absolute. */
  readonly output: string;
  /** Digest of the program. */
  readonly tool: string;
}

/**
 * Answers a render without rendering: when the same program has rendered the same sources before, and what it wrote lies
 * there byte for byte and alone. Everything is read and hashed; dates and sizes prove nothing. Undefined where the
 * answer is not certain.
 */
export function recallRender({
  workspace,
  environments,
  output,
  tool,
}: RecallOptions): readonly RememberedTree[] | undefined {
  const memory = readMemory(workspace, output);
  if (memory?.tool !== tool || memory.sources !== digestSources(workspace)) return undefined;
  const known = new Map(memory.trees.map((tree) => [tree.environment, tree]));
  const whole = environments.length === 0;
  // A tree of an environment that is gone would have to be removed.
  if (whole && !listRecords(output).every((environment) => known.has(environment))) return undefined;
  const names = whole ? [...known.keys()] : [...new Set(environments)].sort();
  const trees = names.map((environment) => known.get(environment));
  return trees.every((tree): tree is RememberedTree => tree !== undefined && isIntact(output, tree))
    ? trees
    : undefined;
}

function isIntact(output: string, { environment, record }: RememberedTree): boolean {
  const text = readRecordText(output, environment);
  if (text === undefined || digest(text) !== record) return false;
  try {
    return holdsExactly(join(output, environment), parseRecord(text));
  } catch {
    return false;
  }
}

function holdsExactly(root: string, record: RenderRecord): boolean {
  const found = readFolder(root);
  return (
    found !== undefined &&
    found.strange.length === 0 &&
    found.files.size === record.size &&
    [...record].every(([path, made]) => found.files.has(path) && digest(readFileSync(join(root, path))) === made)
  );
}
