import { isObject, type Json, type LeafChange, leafChanges, parseEmbedded } from '@254carbon/manifest';
import type { ChangedObject, DangerWorld } from './danger';

/**
 * Every scalar that differs, those of objects which are new or gone too. `about` is a word that a text must hold to be
 * looked into there.
 */
export function leavesOfAll(
  { objects }: DangerWorld,
  about: string,
): { readonly at: ChangedObject; readonly leaf: LeafChange }[] {
  return objects.flatMap((at) => {
    const { before, after } = at;
    const leaves =
      before !== undefined && after !== undefined
        ? at.leaves
        : wholeLeaves(open(before ?? {}, about), open(after ?? {}, about));
    return leaves.map((leaf) => ({ at, leaf }));
  });
}

function wholeLeaves(before: Json, after: Json): LeafChange[] {
  const keys = (value: Json) => (isObject(value) ? Object.entries(value) : []);
  return leafChanges([
    ...keys(before).map(([key, value]) => ({ what: 'removed', path: [key], before: value as Json }) as const),
    ...keys(after).map(([key, value]) => ({ what: 'added', path: [key], after: value as Json }) as const),
  ]);
}

/** With the data that texts in it hold in their place. */
function open(value: Json, about: string): Json {
  if (typeof value === 'string') return value.includes(about) ? (parseEmbedded(value)?.value ?? value) : value;
  if (Array.isArray(value)) return value.map((item: Json) => open(item, about));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner && open(inner, about)]));
}
