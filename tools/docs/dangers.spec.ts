import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dangers, HARMS } from '@254carbon/overlays';
import { root } from './read-documents';

const FILE = join(root, 'docs/diff.md');
const [START, END] = ['<!-- dangers:start -->', '<!-- dangers:end -->'];
const HARM = {
  data: 'data is lost',
  outage: 'something stops',
  access: 'a door opens',
  refused: 'the update is refused',
  notice: 'good to know',
} as const;

/** `UPDATE_DOCS=1 npx jest tools/docs/dangers` writes it. */
it('the table of dangers in docs/diff.md says what the program knows', () => {
  const sorted = [...dangers].sort(
    (a, b) => HARMS.indexOf(a.harm) - HARMS.indexOf(b.harm) || (a.code < b.code ? -1 : 1),
  );
  const rows = sorted.map(({ code, harm, title }) => [`\`${code}\``, HARM[harm], title]);
  const text = readFileSync(FILE, 'utf8');
  const [before, rest = ''] = text.split(START);
  const wanted = `${before}${START}\n\n${alignedTable([['code', 'harm', 'found where'], ...rows])}\n${END}${rest.split(END)[1]}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, wanted);
  expect(readFileSync(FILE, 'utf8')).toBe(wanted);
});

/** As Prettier lays a table out. */
function alignedTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
