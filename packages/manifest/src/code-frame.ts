import { CONTROL_ALL, escapeCharacter } from './control-character';
import { lineCounter } from './line-counter';
import type { Where } from './problem';
import { MASK, maskText } from './secret-text';

const WIDTH = 100;

/** The line of a problem's source with its number, and `^` under the span; undefined where there is no such line. */
export function codeFrame(source: string, where: Where): { line: string; caret: string } | undefined {
  const { line, column = 1, length = 1 } = where;
  if (line === undefined) return undefined;
  const whole = lineCounter(source).lineAt(line);
  if (whole.trim() === '') return undefined;
  const masked = maskLine(whole, where);
  // Where a secret was taken out, only its start can still be pointed at.
  const start = Math.min(column - 1, masked.length);
  const span = Math.max(1, Math.min(length, masked.length - start));
  const from = start > WIDTH - 20 ? start - 40 : 0;
  const shown = masked.slice(from, from + WIDTH);
  const head = `  ${line} | ${from > 0 ? '…' : ''}`;
  const tail = masked.length > from + WIDTH ? '…' : '';
  const pad = `${' '.repeat(head.length)}${blank(shown.slice(0, start - from))}`;
  return {
    line: `${head}${shown.replaceAll('\t', ' ').replace(CONTROL_ALL, escapeCharacter)}${tail}`,
    caret: `${pad.slice(0, head.length - (from > 0 ? 3 : 2))}| ${pad.slice(head.length - (from > 0 ? 1 : 0))}${'^'.repeat(Math.min(span, WIDTH))}`,
  };
}

function maskLine(line: string, { object }: Where): string {
  if (object?.startsWith('Secret ') === true) return line.replace(/^(\s*[\w.-]+:\s+)\S.*$/, `$1${MASK}`);
  return maskText(line);
}

/** As wide as the text: East Asian characters take two columns. */
function blank(text: string): string {
  return text
    .replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g, '\u3000')
    .replace(/[^\u3000]/g, ' ');
}
