import { join } from 'node:path';
import { writeText } from '../io/write-text';
import { lintComponent } from './lint-component';
import { lintEnvironments } from './lint-environments';
import { planRepairs } from './plan-repairs';
import type { LintProblem } from './lint-check';
import { readSubjects, type SubjectOptions } from '../selection/read-subjects';
import type { ValidateResult } from '../validate/validate';
import { hasErrors } from '../verdict';

export interface LintOptions extends SubjectOptions {
  /** Mend what is safe. */
  readonly fix?: boolean;
  /** Warnings count too. */
  readonly strict?: boolean;
}

export interface LintResult extends ValidateResult {
  /** Files that were mended, from the workspace's root. */
  readonly mended: readonly string[];
}

/** Checks what people edit, without a render: for the editor, and before a commit. */
export async function lint(options: LintOptions): Promise<LintResult> {
  const first = await look(options);
  const repairs = options.fix === true ? planRepairs(first.found, first.sourceOf) : new Map<string, string>();
  for (const [file, text] of repairs) writeText(join(options.workspace.root, file), text);
  const last = repairs.size === 0 ? first : await look(options);
  return { ...last, mended: [...repairs.keys()].sort() };
}

interface Look extends ValidateResult {
  readonly found: readonly LintProblem[];
}

async function look({ strict = false, ...options }: LintOptions): Promise<Look> {
  const { sources, components, wirings, wantsEnvironments, failures, unknown, checked, sourceOf } =
    await readSubjects(options);
  if (unknown.length > 0) return { verdict: 'failed', problems: unknown, found: [], checked: {}, sourceOf };
  const ofEnvironments = wantsEnvironments ? await lintEnvironments(sources) : [];
  const surroundings = { all: sources.components, wirings };
  const ofComponents = await Promise.all(components.map((one) => lintComponent(one, surroundings)));
  const others = [...(wantsEnvironments ? [] : failures), ...ofComponents.flat()].map((problem) => ({ problem }));
  const found = [...ofEnvironments, ...others];
  const problems = found.map(({ problem }) => problem);
  const isBad = strict ? problems.length > 0 : hasErrors(problems);
  return { verdict: isBad ? 'found' : 'clean', problems, found, checked, sourceOf };
}
