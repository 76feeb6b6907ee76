/** One column: its heading, and its cell for a row. Numbers stand right, text left. */
export interface Column<Row> {
  readonly heading: string;
  cell(row: Row): string | number;
}

/** A table for a terminal: two spaces between columns, none at the end of a line. */
export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const isNumber = columns.map((_, index) => cells.every((line) => typeof line[index] === 'number'));
  const lines = [columns.map(({ heading }) => heading), ...cells.map((line) => line.map(String))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const pad = (text: string, index: number) =>
    isNumber[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  return lines.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('');
}
