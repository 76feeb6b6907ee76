import type { LintProblem } from './lint-check';

/** Files with what they are to hold, where that differs from what they hold now. */
export function planRepairs(
  found: readonly LintProblem[],
  sourceOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { problem, repair } of found) {
    const { file } = problem.where;
    const text = texts.get(file) ?? sourceOf(file);
    if (repair !== undefined && text !== undefined) texts.set(file, repair(text));
  }
  return new Map([...texts].filter(([file, text]) => text !== sourceOf(file)));
}
