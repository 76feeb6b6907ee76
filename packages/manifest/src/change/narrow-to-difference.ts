import { endOfBlock, indentAt, isIdle, isLineStart, keyAt, lineAfter, lineBefore } from './block-lines';

/**
 * Of two texts of one mapping: the same without what stands around the innermost mapping in it that holds all that differs.
 * The keys on the way to that mapping stay.
 */
export function narrowToDifference(before: string, after: string): readonly [string, string] {
  const start = startOfDifference(before, after);
  const size = sizeOfCommonEnd(before, after, start);
  const ends = [before.length - size, after.length - size] as const;
  const least = Math.min(leastIndent(before, start, ends[0]), leastIndent(after, start, ends[1]));
  const way = openersAbove(before, start, least);
  const closed = way.findIndex((line) => !opensMapping(before, line) || !opensMapping(after, line));
  if (closed >= 0) way.length = closed;
  const innermost = way.at(-1);
  if (innermost === undefined) return [before, after];
  const keys = way.map((line) => before.slice(line, lineAfter(before, line))).join('');
  const first = lineAfter(before, innermost);
  const column = indentAt(before, innermost);
  const rest = (text: string, end: number) => keys + text.slice(first, endOfBlock(text, end, column));
  return [rest(before, ends[0]), rest(after, ends[1])];
}

/** Where the first line begins that differs. */
function startOfDifference(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  const at = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  return isLineStart(before, at) ? at : lineBefore(before, at + 1);
}

/** How many characters at the end are lines that both have, none of them before `start`. */
function sizeOfCommonEnd(before: string, after: string, start: number): number {
  const [old, now] = [before.length, after.length];
  const size = longest(
    Math.min(old, now) - start,
    (from, to) => before.slice(old - to, old - from) === after.slice(now - to, now - from),
  );
  if (isLineStart(before, old - size) && isLineStart(after, now - size)) return size;
  return old - lineAfter(before, old - size);
}

/** The greatest length up to which all is common; `isCommon` is asked about pieces after what is known to be. */
function longest(most: number, isCommon: (from: number, to: number) => boolean): number {
  let [least, limit] = [0, most];
  while (least < limit) {
    const middle = Math.ceil((least + limit) / 2);
    if (isCommon(least, middle)) least = middle;
    else limit = middle - 1;
  }
  return least;
}

/** How far the lines between two offsets are indented at least. */
function leastIndent(text: string, from: number, to: number): number {
  let least = Infinity;
  for (let line = from; line < to; line = lineAfter(text, line)) {
    if (!isIdle(text, line)) least = Math.min(least, indentAt(text, line));
  }
  return least;
}

/** The lines that those from `line` on are indented below, outermost first. */
function openersAbove(text: string, line: number, column: number): number[] {
  const openers: number[] = [];
  let least = column;
  for (let at = lineBefore(text, line); at >= 0 && least > 0; at = lineBefore(text, at)) {
    const indent = indentAt(text, at);
    if (indent >= least || isIdle(text, at)) continue;
    openers.push(at);
    least = indent;
  }
  return openers.reverse();
}

function opensMapping(text: string, line: number): boolean {
  const column = indentAt(text, line);
  const key = keyAt(text, line + column);
  const first = lineAfter(text, line);
  if (key === undefined || first !== line + column + key.length + 2) return false;
  const indent = indentAt(text, first);
  // Items of a list may stand right below their key; a comment says nothing of what comes.
  return indent > column && !isIdle(text, first) && text[first + indent] !== '-';
}
