import type { LineCounter } from './line-counter';
import type { Where } from './problem';
import { MASK, maskText } from './secret-text';
import { blotUnusual } from './unusual-character';

/** How much of a long line is shown, and how much of that stands before the span. */
const WIDTH = 100;
const BEFORE = 40;

/** The line of a problem in its source, and `^` under the span; undefined where there is nothing to show. */
export function codeFrame(
  lines: LineCounter,
  where: Where,
): { readonly source: string; readonly caret: string } | undefined {
  const { line, column = 1, length = 1 } = where;
  if (line === undefined) return undefined;
  const text = blotUnusual(maskLine(lines.lineAt(line), where)).replaceAll('\t', ' ');
  if (text.trim() === '') return undefined;
  // A masked line can be shorter than what the position was found in.
  const start = Math.min(column - 1, text.length - 1);
  const from = text.length > WIDTH && start > WIDTH - BEFORE ? start - BEFORE : 0;
  const cut = from > 0 ? '…' : '';
  const shown = text.slice(from, from + WIDTH);
  const span = Math.max(1, Math.min(length, shown.length - (start - from)));
  const number = String(line);
  return {
    source: `  ${number} | ${cut}${shown}${text.length > from + WIDTH ? '…' : ''}`,
    caret: `  ${' '.repeat(number.length)} | ${blank(cut + shown.slice(0, start - from))}${'^'.repeat(span)}`,
  };
}

function maskLine(line: string, { object }: Where): string {
  // Every value of a Secret is one, whatever its key is called.
  return object?.startsWith('Secret ') === true ? line.replace(/^(\s*[\w.-]+:\s+)\S.*$/, `$1${MASK}`) : maskText(line);
}

/** White space as wide as the text: East Asian characters take two columns. */
function blank(text: string): string {
  return text
    .replace(/[^\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g, ' ')
    .replace(/[^ ]/g, '\u3000');
}
