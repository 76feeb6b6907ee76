import { formatProblems, problemsToJson } from '@254carbon/manifest';
import type { Terminal } from './io/terminal';
import { type Column, renderTable } from './render-table';
import type { RenderResult, RenderRow } from './render';
import { ruleBook } from './rule-book';

const columns: readonly Column<RenderRow>[] = [
  { heading: 'environment', cell: ({ environment }) => environment },
  { heading: 'branch', cell: ({ branch }) => branch ?? '-' },
  { heading: 'components', cell: ({ components }) => components },
  { heading: 'files', cell: ({ files }) => files },
  { heading: 'objects', cell: ({ objects }) => objects },
  { heading: 'written', cell: ({ written }) => written },
  { heading: 'unchanged', cell: ({ unchanged }) => unchanged },
  { heading: 'removed', cell: ({ removed }) => removed },
  { heading: 'ms', cell: ({ ms }) => ms },
];

const WORDS = { missing: 'missing', changed: 'differs', surplus: 'no longer made', foreign: 'not made by render' };

/** Prints what a render did, or why it did nothing. */
export function printRender(result: RenderResult, { format, output }: Print, terminal: Terminal): void {
  const { rows, differences, problems, sourceOf } = result;
  if (format === 'json') {
    const { errors, warnings, problems: list } = problemsToJson(problems, { rules: ruleBook });
    const value = { environments: rows, differences, errors, warnings, problems: list };
    return terminal.out(JSON.stringify(value, null, 2) + '\n');
  }
  if (problems.length > 0)
    terminal.out(formatProblems(problems, { rules: ruleBook, sourceOf, colour: terminal.colour }));
  if (rows.length === 0) return;
  for (const { file, what } of differences) terminal.out(`${output}/${file}  ${WORDS[what]}\n`);
  terminal.out(renderTable(columns, rows));
}

interface Print {
  readonly format: 'pretty' | 'json';
  /** The output folder as a person would write it. */
  readonly output: string;
}
