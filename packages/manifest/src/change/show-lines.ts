import { diffLines } from 'diff';
import { maskTexts } from './mask-pair';

/** Lines of two texts: `-` before, `+` after, a space for both, and `…` for those that are left out. */
export type Lines = readonly string[];

/** Lines around a difference that are shown too. */
const AROUND = 2;
/** Above so many edits a text is told as replaced: to find the fewest takes the square of them. */
const MOST_EDITS = 1000;

/** What differs between two texts, line by line, without secrets. Undefined where they have next to nothing in common. */
export function showLines(before: string, after: string): Lines | undefined {
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return undefined;
  const [old, now] = maskTexts(before, after).map((text) => text.split('\n')) as [string[], string[]];
  const lines: string[] = [];
  let [from, to] = [0, 0];
  parts.forEach(({ added, removed, count = 0 }, index) => {
    if (removed) lines.push(...old.slice(from, from + count).map((line) => `-${line}`));
    else if (added) lines.push(...now.slice(to, to + count).map((line) => `+${line}`));
    else lines.push(...around(now.slice(to, to + count), index === 0, index === parts.length - 1));
    if (!added) from += count;
    if (!removed) to += count;
  });
  return lines;
}

/** Of lines that are the same, those next to a difference. */
function around(lines: readonly string[], isFirst: boolean, isLast: boolean): string[] {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  const shown = (some: readonly string[]) => some.map((line) => ` ${line}`);
  const isEnd = isFirst || isLast;
  // An ellipsis takes a line itself.
  if (lines.length <= head + tail + (isEnd ? 0 : 1)) return shown(lines);
  return [...shown(lines.slice(0, head)), ...(isEnd ? [] : ['…']), ...shown(lines.slice(lines.length - tail))];
}
