import { createColors } from 'picocolors';
import { codeFrame } from './code-frame';
import { describeProblem } from './describe-problem';
import { lineCounter, type LineCounter } from '../line-counter';
import type { Problem, Rules } from '../problem';
import { sortProblems } from './sort-problems';

interface Options {
  /** The rules of all packages whose problems may occur. */
  readonly rules: Rules;
  /** The text of a source file, for the line that is shown. */
  readonly sourceOf?: (file: string) => string | undefined;
  readonly colour?: boolean;
}

/** Problems for a terminal: sorted, each once, with the line of its source; the last line counts them. */
export function formatProblems(problems: readonly Problem[], { rules, sourceOf, colour = false }: Options): string {
  const sorted = sortProblems(problems);
  const { bold, dim, red, yellow } = createColors(colour);
  const sources = new Map<string, LineCounter | undefined>();

  function linesOf(file: string): LineCounter | undefined {
    if (!sources.has(file)) {
      const text = sourceOf?.(file);
      sources.set(file, text === undefined ? undefined : lineCounter(text));
    }
    return sources.get(file);
  }

  const blocks = sorted.map((problem) => {
    const { code, severity, where } = problem;
    const { problem: what, fix } = describeProblem(problem, rules);
    const paint = severity === 'error' ? red : yellow;
    const place = where.line === undefined ? where.file : `${where.file}:${where.line}:${where.column ?? 1}`;
    // Without a line, the object is what tells where to look.
    const subject = where.line === undefined && where.object !== undefined ? `${where.object}: ` : '';
    const lines = where.line === undefined ? undefined : linesOf(where.file);
    const frame = lines === undefined ? undefined : codeFrame(lines, where, rules[code]?.secret);
    const shown = frame === undefined ? '' : `${dim(frame.source)}\n${paint(frame.caret)}\n`;
    return `${bold(place)}  ${paint(severity)}  ${code}\n  ${subject}${what}\n  Fix: ${fix}\n${shown}\n`;
  });
  return `${blocks.join('')}${countProblems(sorted)}\n`;
}

/** `3 errors, 1 warning`; `no problems` for none. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter((part) => part !== '');
  return counts.length === 0 ? 'no problems' : counts.join(', ');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
