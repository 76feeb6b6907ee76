import { isDeepEqual } from '../is-deep-equal';
import type { Json } from '../json';
import { announcesSecret } from '../secret-text';
import { canonicalText } from './canonical-text';
import type { diffValues, ValuePlace } from './diff-values';
import type { FieldChange, ItemStep } from './field-change';
import { listRule } from './list-items';
import { matchSequences } from './match-sequences';
import { matchSimilar } from './match-similar';

/** Indices of items that are each other's counterpart. */
export type Match = readonly [before: number, after: number];

/** Two lists, item by item: by what names the items, or as sequences. */
export function diffLists(
  before: readonly Json[],
  after: readonly Json[],
  place: ValuePlace,
  diff: typeof diffValues,
): FieldChange[] {
  // Most lists of an object that differs do not, and to find counterparts costs more than to see that.
  if (isDeepEqual(before, after)) return [];
  const { ids, ordered, byContent = false } = listRule(place.key, before, after);
  const matches =
    ids === undefined
      ? matchSequences(before, after)
      : byContent
        ? matchSimilar(before, after, matchIds(ids))
        : matchIds(ids);
  const labelOf = (side: 0 | 1, index: number) => {
    const items = side === 0 ? before : after;
    const item = items[index];
    // A secret is called by the flag before it.
    if (index > 0 && announcesSecret(items[index - 1])) return items[index - 1] as string;
    return ids !== undefined && !byContent ? (ids[side][index] as string) : isShort(item) ? String(item) : `${index}`;
  };

  const [kept, found] = [new Set(matches.map(([from]) => from)), new Set(matches.map(([, to]) => to))];
  const changes: FieldChange[] = [];
  before.forEach((item, index) => {
    if (kept.has(index)) return;
    changes.push({ what: 'removed', path: [{ item: labelOf(0, index), before: index }], before: item });
  });
  after.forEach((item, index) => {
    if (found.has(index)) return;
    changes.push({ what: 'added', path: [{ item: labelOf(1, index), after: index }], after: item });
  });
  for (const [from, to] of matches) {
    const [a, b] = [before[from] as Json, after[to] as Json];
    if (a === b) continue;
    const step: ItemStep = { item: labelOf(0, from), before: from, after: to };
    for (const change of diff(a, b, place)) changes.push({ ...change, path: [step, ...change.path] });
  }
  const order = ordered ? reordered(matches) : undefined;
  if (order !== undefined) {
    const labels = order.map((index) => labelOf(0, index));
    const old = [...order].sort((a, b) => a - b).map((index) => labelOf(0, index));
    changes.push({ what: 'reordered', path: [], before: old, after: labels, order });
  }
  return changes;
}

function matchIds([before, after]: readonly [readonly string[], readonly string[]]): Match[] {
  const places = new Map(after.map((id, index) => [id, index]));
  return before.flatMap((id, index) => {
    const to = places.get(id);
    return to === undefined ? [] : [[index, to] as const];
  });
}

/** The indices before in the order after, if that is another one. */
function reordered(matches: readonly Match[]): readonly number[] | undefined {
  const order = [...matches].sort(([, a], [, b]) => a - b).map(([from]) => from);
  return order.some((from, index) => from < (order[index - 1] ?? -1)) ? order : undefined;
}

function isShort(item: Json | undefined): boolean {
  return typeof item !== 'object' && canonicalText(item).length <= 60;
}
