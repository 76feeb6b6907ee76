import type { LayoutEntry, LayoutNode } from './layout';
import { endOfLine, skipTrivia, startOfLine } from './skip-trivia';
import type { Splice } from './splice';

/** Takes one of several entries out, with its lines where it has them for itself. */
export function deleteEntry(text: string, parent: LayoutNode, index: number): readonly Splice[] {
  const entry = parent.entries[index] as LayoutEntry;
  const next = parent.entries[index + 1];
  const previous = parent.entries[index - 1];
  return parent.flow ? deleteFlow(text, entry, previous, next) : deleteBlock(text, entry, next);
}

function deleteBlock(text: string, { start, node }: LayoutEntry, next: LayoutEntry | undefined): readonly Splice[] {
  const lineStart = startOfLine(text, start);
  // The first entry of an item stands behind its dash, and the next moves up to it.
  const sharesLine = text.slice(lineStart, start).replace('\uFEFF', '').trim() !== '';
  if (sharesLine && next !== undefined) return [{ from: start, to: next.start, text: '' }];
  return [wholeLines(text, start, node.end)];
}

function deleteFlow(
  text: string,
  { start, node }: LayoutEntry,
  previous: LayoutEntry | undefined,
  next: LayoutEntry | undefined,
): readonly Splice[] {
  const comma = skipTrivia(text, node.end);
  const end = text.charAt(comma) === ',' ? comma + 1 : node.end;
  const ownLines = text.slice(startOfLine(text, start), start).trim() === '' && startsLine(text, end);
  const lines = ownLines ? [wholeLines(text, start, end)] : undefined;
  if (next !== undefined) return lines ?? [{ from: start, to: next.start, text: '' }];
  const from = previous?.node.end ?? start;
  const before = skipTrivia(text, from);
  if (end > node.end || previous === undefined) return lines ?? [{ from, to: node.end, text: '' }];
  return lines === undefined
    ? [{ from, to: node.end, text: '' }]
    : [{ from: before, to: before + 1, text: '' }, ...lines];
}

/** Only white space and a comment stand in the rest of the line. */
function startsLine(text: string, end: number): boolean {
  return /^[ \t]*(#.*)?\r?$/.test(text.slice(end, endOfLine(text, end)));
}

/** The lines of a range with the break behind them, or, at the end of the text, the one before. */
function wholeLines(text: string, start: number, end: number): Splice {
  const from = startOfLine(text, start);
  const to = endOfLine(text, end);
  if (to < text.length) return { from, to: to + (text.startsWith('\r\n', to) ? 2 : 1), text: '' };
  return { from: from === 0 ? 0 : endOfLine(text, startOfLine(text, from - 1)), to, text: '' };
}
