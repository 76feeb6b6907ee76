import type { Json } from '../json';
import { canonicalText } from './canonical-text';
import type { Match } from './diff-lists';
import { pairSimilar } from './match-similar';

/** Above this product of lengths, items are compared by their index. */
const MOST_WORK = 1_000_000;

/**
 * Matches the items of two sequences: equal ones in order, as many as there are, and between them those that are alike.
 * Looks from the same side whichever is first, so that the difference the other way round mirrors it.
 */
export function matchSequences(before: readonly Json[], after: readonly Json[]): Match[] {
  const [a, b] = [before.map(canonicalText), after.map(canonicalText)];
  if (a.join('\n') <= b.join('\n')) return match(a, b, before, after);
  return match(b, a, after, before).map(([to, from]) => [from, to]);
}

function match(a: readonly string[], b: readonly string[], before: readonly Json[], after: readonly Json[]): Match[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const matches: Match[] = [];
  for (let index = 0; index < start; index++) matches.push([index, index]);
  matches.push(...matchMiddle(a, b, { start, endA: a.length - end, endB: b.length - end }, before, after));
  for (let index = end; index > 0; index--) matches.push([a.length - index, b.length - index]);
  return matches;
}

interface Range {
  readonly start: number;
  readonly endA: number;
  readonly endB: number;
}

function matchMiddle(
  a: readonly string[],
  b: readonly string[],
  { start, endA, endB }: Range,
  before: readonly Json[],
  after: readonly Json[],
): Match[] {
  const equal = (endA - start) * (endB - start) > MOST_WORK ? [] : longestCommon(a, b, { start, endA, endB });
  const matches: Match[] = [];
  let [fromA, fromB] = [start, start];
  for (const [nextA, nextB] of [...equal, [endA, endB] as const]) {
    matches.push(...pairGap(range(fromA, nextA), range(fromB, nextB), before, after));
    if (nextA < endA) matches.push([nextA, nextB]);
    [fromA, fromB] = [nextA + 1, nextB + 1];
  }
  return matches;
}

/** Items of a gap that are alike and stand in the same order; scalars that replace each other one for one. */
function pairGap(
  left: readonly number[],
  right: readonly number[],
  before: readonly Json[],
  after: readonly Json[],
): Match[] {
  const similar = pairSimilar(left, right, before, after).sort(([one], [other]) => one - other);
  const inOrder: Match[] = [];
  for (const pair of similar) if (pair[1] > (inOrder.at(-1)?.[1] ?? -1)) inOrder.push(pair);
  if (inOrder.length > 0 || left.length !== right.length) return inOrder;
  const scalars = [...left.map((one) => before[one]), ...right.map((one) => after[one])];
  if (scalars.some((one) => typeof one === 'object' && one !== null)) return [];
  return left.map((one, index) => [one, right[index] as number]);
}

function longestCommon(a: readonly string[], b: readonly string[], { start, endA, endB }: Range): Match[] {
  const width = endB - start + 1;
  const table = new Uint32Array((endA - start + 1) * width);
  const at = (i: number, j: number) => table[(i - start) * width + (j - start)] as number;
  for (let i = endA - 1; i >= start; i--) {
    for (let j = endB - 1; j >= start; j--) {
      table[(i - start) * width + (j - start)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: Match[] = [];
  for (let i = start, j = start; i < endA && j < endB; ) {
    if (a[i] === b[j]) matches.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return matches;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
