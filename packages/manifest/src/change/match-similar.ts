import { isObject, type Json } from '../json';
import { canonicalText } from './canonical-text';
import type { Match } from './diff-lists';

/** More than these are not compared with each other. */
const MOST = 40;

/** Adds to the matches the items that are left and have most in common, so that they are told as changed. */
export function matchSimilar(before: readonly Json[], after: readonly Json[], matches: readonly Match[]): Match[] {
  const left = before.map((_, index) => index).filter((index) => matches.every(([from]) => from !== index));
  const right = after.map((_, index) => index).filter((index) => matches.every(([, to]) => to !== index));
  return [...matches, ...pairSimilar(left, right, before, after)];
}

/** Pairs of those items, the most alike first. */
export function pairSimilar(
  left: readonly number[],
  right: readonly number[],
  before: readonly Json[],
  after: readonly Json[],
): Match[] {
  if (left.length === 0 || right.length === 0 || left.length > MOST || right.length > MOST) return [];
  const candidates = left.flatMap((from) =>
    right.map((to) => ({ from, to, score: similarity(before[from] as Json, after[to] as Json) })),
  );
  const tie = ({ from, to }: { from: number; to: number }) => [
    [canonicalText(before[from]), canonicalText(after[to])].sort().join(),
    from + to,
  ];
  const sorted = candidates
    .filter(({ score }) => score >= 0.5)
    .map((one) => ({ ...one, tie: tie(one) }))
    .sort((a, b) => b.score - a.score || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0));
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  return sorted.flatMap(({ from, to }) => {
    if (usedLeft.has(from) || usedRight.has(to)) return [];
    usedLeft.add(from);
    usedRight.add(to);
    return [[from, to] as const];
  });
}

/** What share of their leaves two values have in common; scalars are alike only if they are the same. */
function similarity(before: Json, after: Json): number {
  const sameShape = Array.isArray(before) ? Array.isArray(after) : isObject(before) && isObject(after);
  if (!sameShape) return 0;
  const [a, b] = [leavesOf(before), leavesOf(after)];
  const common = [...a].filter((leaf) => b.has(leaf)).length;
  return common / Math.max(a.size, b.size, 1);
}

function leavesOf(value: Json, path = '', leaves = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((item: Json) => leavesOf(item, `${path}[]`, leaves));
  else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const child = value[key];
      if (child !== undefined) leavesOf(child, `${path}.${key}`, leaves);
    }
  } else leaves.add(`${path}=${JSON.stringify(value)}`);
  return leaves;
}
