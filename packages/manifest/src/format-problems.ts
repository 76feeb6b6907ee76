import { createColors } from 'picocolors';
import { codeFrame } from './code-frame';
import { describeProblem } from './describe-problem';
import type { Problem, Rules } from './problem';
import { sortProblems } from './sort-problems';

interface Options {
  /** The rules of all packages whose problems may occur. */
  readonly rules: Rules;
  /** The text of a source file, for the line that is shown. */
  readonly sourceOf?: (file: string) => string | undefined;
  readonly colour?: boolean;
}

type Colours = ReturnType<typeof createColors>;

/** Problems for a terminal: sorted, each once, with the line of its source, and their count as the last line. */
export function formatProblems(problems: readonly Problem[], options: Options): string {
  const colours = createColors(options.colour === true);
  const sorted = sortProblems(problems);
  return [...sorted.map((problem) => formatProblem(problem, options, colours)), `${countProblems(sorted)}\n`].join(
    '\n',
  );
}

/** `3 errors, 1 warning`; `no problems` for none. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const parts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter((part) => part !== '');
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function formatProblem(problem: Problem, { rules, sourceOf }: Options, colours: Colours): string {
  const { code, severity, where } = problem;
  const { problem: what, fix } = describeProblem(problem, rules);
  const colour = severity === 'error' ? colours.red : colours.yellow;
  const place = where.line === undefined ? where.file : `${where.file}:${where.line}:${where.column ?? 1}`;
  // Without a line, the object is what tells where to look.
  const subject = where.line === undefined && where.object !== undefined ? `${where.object}: ` : '';
  const source = where.line === undefined ? undefined : sourceOf?.(where.file);
  const frame = source === undefined ? undefined : codeFrame(source, where);
  return [
    `${colours.bold(place)}  ${colour(severity)}  ${code}`,
    `  ${subject}${what}`,
    `  Fix: ${fix}`,
    ...(frame === undefined ? [] : [colours.dim(frame.line), colour(frame.caret)]),
    '',
  ].join('\n');
}
