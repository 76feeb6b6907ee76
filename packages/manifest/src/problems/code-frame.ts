import type { LineCounter } from '../line-counter';
import type { Where } from '../problem';
import { MASK, maskText } from '../secret-text';
import { blotUnusual } from '../unusual-character';

/** How much of a long line is shown, and how much of that stands before the span. */
const WIDTH = 100;
const BEFORE = 40;

/**
 * The line of a problem in its source, and `^` under the span; undefined where there is nothing to show. Of a line that
 * holds a `secret` only the key is shown.
 */
export function codeFrame(
  lines: LineCounter,
  where: Where,
  secret = false,
): { readonly source: string; readonly caret: string } | undefined {
  const { line, column = 1, length = 1 } = where;
  if (line === undefined) return undefined;
  const text = blotUnusual(maskLine(lines, line, secret || where.object?.startsWith('Secret '))).replaceAll('\t', ' ');
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

/** The kind of a document, of an item of a `List`, or in JSON; not that of a reference, which stands deeper. */
const SECRET_KIND = /^(?:(?:- | {2})?kind:\s*["']?|\{?.{0,200}"kind":\s*")Secret(?:["'\s]|$)/;

function maskLine(lines: LineCounter, line: number, secret = false): string {
  const text = lines.lineAt(line);
  if (!secret && !isInSecret(lines, line)) return maskText(text);
  // Every value of a Secret is one, whatever its key is called, and it may go on for lines.
  const [, key] = /^(\s*(?:- )?[\w."'/-]+:)(?:\s|$)/.exec(text) ?? [];
  if (key === undefined) return MASK;
  return text.trimEnd() === key ? text : `${key} ${MASK}`;
}

/** Whether the document around a line is a Secret, or holds one. */
function isInSecret(lines: LineCounter, line: number): boolean {
  const isKind = (at: number) => SECRET_KIND.test(lines.lineAt(at));
  const isEdge = (at: number) => at < 1 || at > lines.count() || lines.lineAt(at).startsWith('---');
  for (let at = line; !isEdge(at); at--) if (isKind(at)) return true;
  for (let at = line + 1; !isEdge(at); at++) if (isKind(at)) return true;
  return false;
}

/** White space as wide as the text: East Asian characters take two columns. */
function blank(text: string): string {
  return text
    .replace(/[^\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g, ' ')
    .replace(/[^ ]/g, '\u3000');
}
