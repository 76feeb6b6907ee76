import type { JsonObject } from '@254carbon/manifest';
import type { Difference } from '../io/trees/write-trees';
import type { Terminal } from '../io/terminal';
import type { RenderRow } from './render';
import { type Column, renderTable } from '../cli/render-table';

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

export interface PrintOptions {
  readonly format: 'pretty' | 'json';
  /** The output folder as a person would write it. */
  readonly output: string;
}

interface Outcome {
  readonly rows: readonly RenderRow[];
  readonly differences: readonly Difference[];
}

/** Prints the table of a render. `problems` are for JSON only; without any, those of a render that found none. */
export function printRows(
  { rows, differences }: Outcome,
  { format, output }: PrintOptions,
  terminal: Terminal,
  problems: JsonObject = { errors: 0, warnings: 0, problems: [] },
): void {
  if (format === 'json') {
    terminal.out(JSON.stringify({ environments: rows, differences, ...problems }, null, 2) + '\n');
    return;
  }
  for (const { file, what } of differences) terminal.out(`${output}/${file}  ${WORDS[what]}\n`);
  if (rows.length > 0) terminal.out(renderTable(columns, rows));
}
