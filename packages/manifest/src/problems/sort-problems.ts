import type { Problem } from '../problem';

/** In the order of files, lines, columns and codes, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(
    problems.map((problem) => [JSON.stringify([problem.code, problem.where, problem.args]), problem]),
  );
  return [...unique]
    .sort(([a, one], [b, other]) => compare(one, other) || (a < b ? -1 : 1))
    .map(([, problem]) => problem);
}

function compare({ code: a, where: one }: Problem, { code: b, where: other }: Problem): number {
  return (
    compareText(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0) ||
    compareText(a, b)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
