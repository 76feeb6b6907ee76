import { problemsToJson } from '@254carbon/manifest';
import type { Terminal } from './io/terminal';
import { printProblems } from './print-problems';
import type { RenderResult, RenderRow } from './render';
import { type Column, renderTable } from './render-table';
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

interface Print {
  readonly format: 'pretty' | 'json';
  /** The output folder as a person would write it. */
  readonly output: string;
}

/** Prints what a render did, or why it did nothing. */
export function printRender(result: RenderResult, { format, output }: Print, terminal: Terminal): void {
  const { rows, differences, problems } = result;
  if (format === 'json') {
    const found = problemsToJson(problems, { rules: ruleBook });
    terminal.out(JSON.stringify({ environments: rows, differences, ...found }, null, 2) + '\n');
    return;
  }
  printProblems(result, terminal);
  for (const { file, what } of differences) terminal.out(`${output}/${file}  ${WORDS[what]}\n`);
  if (rows.length > 0) terminal.out(renderTable(columns, rows));
}
