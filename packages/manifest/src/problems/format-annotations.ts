import { describeProblem } from './describe-problem';
import { countProblems } from './format-problems';
import type { Problem, Rules } from '../problem';
import { sortProblems } from './sort-problems';

/**
 * Problems as workflow commands of GitHub Actions, which become annotations at their lines; the last line counts them.
 * Errors come first, since GitHub shows ten of a kind for a step.
 */
export function formatAnnotations(problems: readonly Problem[], { rules }: { readonly rules: Rules }): string {
  const sorted = sortProblems(problems);
  const errors = sorted.filter(({ severity }) => severity === 'error');
  const warnings = sorted.filter(({ severity }) => severity !== 'error');
  const lines = [...errors, ...warnings].map((problem) => annotation(problem, rules));
  return [...lines, countProblems(sorted), ''].join('\n');
}

function annotation(problem: Problem, rules: Rules): string {
  const { code, severity, where } = problem;
  const { problem: what, fix } = describeProblem(problem, rules);
  const { file, line, column, length, object } = where;
  const properties = {
    file,
    line,
    col: line === undefined ? undefined : column,
    endColumn: line === undefined || !length || column === undefined ? undefined : column + length,
    title: code,
  };
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const subject = line === undefined && object !== undefined ? `${object}: ` : '';
  return `::${severity} ${list.join(',')}::${escapeData(`${subject}${what}\nFix: ${fix}`)}`;
}

/** As the runner's toolkit does it: what would end the command or its line is written in percent. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
