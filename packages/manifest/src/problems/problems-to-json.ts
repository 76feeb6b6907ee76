import { describeProblem, printable } from './describe-problem';
import type { JsonObject } from '../json';
import type { Problem, Rules } from '../problem';
import { sortProblems } from './sort-problems';

/** Problems for programs: sorted, each once, with the same keys in the same order; `null` for what is not known. */
export function problemsToJson(problems: readonly Problem[], { rules }: { readonly rules: Rules }): JsonObject {
  const sorted = sortProblems(problems);
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: sorted.length - errors, problems: sorted.map((problem) => toJson(problem, rules)) };
}

function toJson(problem: Problem, rules: Rules): JsonObject {
  const { code, severity, where, args } = problem;
  return {
    code,
    severity,
    file: where.file,
    line: where.line ?? null,
    column: where.column ?? null,
    length: where.length ?? null,
    object: where.object ?? null,
    field: where.field ?? null,
    ...describeProblem(problem, rules),
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]),
    ),
  };
}
