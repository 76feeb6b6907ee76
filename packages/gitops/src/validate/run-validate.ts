import { relative, resolve } from 'node:path';
import { type Problem, raise } from '@254carbon/manifest';
import { readWorkspace } from '../io/workspace';
import type { Place } from '../place';
import { gitopsRules } from '../rules';
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
  const refuse = (problem: Problem): ValidateResult => {
    return { verdict: 'failed', problems: [problem], checked: {}, sourceOf: () => undefined };
  };
  if (tree !== undefined) {
    const chosen = environments !== undefined ? '--environment' : components !== undefined ? '--component' : undefined;
    if (chosen !== undefined) {
      const args = { names: ['--tree', chosen], verb: 'validate' };
      return refuse(raise(gitopsRules, 'options-exclude-each-other', { file: 'gitops validate' }, args));
    }
    const path = resolve(folder, tree);
    return validateTree(path, relative(folder, path) || '.');
  }
  const workspace = readWorkspace(folder);
  return 'root' in workspace ? validate({ workspace, environments, components }) : refuse(workspace);
}
