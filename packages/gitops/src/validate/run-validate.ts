import { relative, resolve } from 'node:path';
import { readWorkspace } from '../io/workspace';
import type { Place } from '../place';
import { printValidation, type ProblemFormat } from './print-validation';
import { validate, type ValidateResult } from './validate';
import { validateTree } from './validate-tree';
import type { Verdict } from '../verdict';

/** Options of the verb, as its schema has them. */
export interface ValidateFlags {
  readonly environment?: readonly string[];
  readonly component?: readonly string[];
  readonly tree?: string;
  readonly format?: ProblemFormat;
}

/** Validates and prints: what is behind the doors of the command and the executor. */
export async function runValidate(flags: ValidateFlags, { folder, terminal }: Place): Promise<Verdict> {
  const result = await find(flags, folder);
  printValidation(result, flags.format ?? 'pretty', terminal);
  return result.verdict;
}

/** A tree is checked wherever it lies; everything else needs the workspace. */
async function find(flags: ValidateFlags, folder: string): Promise<ValidateResult> {
  const { environment: environments, component: components, tree } = flags;
  if (tree !== undefined) {
    const path = resolve(folder, tree);
    return validateTree(path, relative(folder, path) || '.');
  }
  const workspace = readWorkspace(folder);
  if ('root' in workspace) return validate({ workspace, environments, components });
  return { verdict: 'failed', problems: [workspace], checked: {}, sourceOf: () => undefined };
}
