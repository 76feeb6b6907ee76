import { isObject, type Json, type JsonObject } from '../json';
import { diffLists } from './diff-lists';
import type { FieldChange, Step } from './field-change';
import { isSameMeasure } from './is-same-measure';
import { parseEmbedded } from './parse-embedded';

/** Where in an object a value stands. */
export interface ValuePlace {
  /** The nearest key; empty at the root. */
  readonly key: string;
  /** Do not look into texts: what a Secret holds stays closed. */
  readonly closed?: boolean;
}

/** Two values, field by field. */
export function diffValues(before: Json, after: Json, place: ValuePlace = { key: '' }): readonly FieldChange[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, place, diffValues);
  if (isObject(before) && isObject(after)) return diffObjects(before, after, place);
  if (typeof before === 'string' && typeof after === 'string' && place.closed !== true) {
    const embedded = diffTexts(before, after, place);
    if (embedded !== undefined) return embedded;
  }
  const what = isSameMeasure(before, after, place.key) ? 'respelled' : 'changed';
  return [{ what, path: [], before, after }];
}

/** The same changes, seen from further out. */
export function prefix(step: Step, changes: readonly FieldChange[]): FieldChange[] {
  return changes.map((change) => ({ ...change, path: [step, ...change.path] }));
}

function diffObjects(before: JsonObject, after: JsonObject, { closed }: ValuePlace): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const key of keysOf(before, after)) {
    const [from, to] = [own(before, key), own(after, key)];
    if (from === to) continue;
    if (from === undefined) changes.push({ what: 'added', path: [key], after: to as Json });
    else if (to === undefined) changes.push({ what: 'removed', path: [key], before: from });
    else changes.push(...prefix(key, diffValues(from, to, { key, closed })));
  }
  return changes;
}

function keysOf(before: JsonObject, after: JsonObject): string[] {
  const keys = Object.keys(before);
  for (const key of Object.keys(after)) if (!Object.hasOwn(before, key)) keys.push(key);
  return keys.sort();
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Long texts of which pairs are remembered: the same dashboard stands in many trees. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, Map<string, readonly FieldChange[] | undefined>>();

/** The fields of data that both texts hold; undefined where one of them is only text. */
function diffTexts(before: string, after: string, { key }: ValuePlace): readonly FieldChange[] | undefined {
  if (key === 'expr') return sameButForSpace(before, after) ? [respelled(before, after)] : undefined;
  if (before.length < 2 || after.length < 2) return undefined;
  const known = remembered.get(before);
  if (known?.has(after) === true) return known.get(after);
  const changes = diffEmbedded(before, after);
  if (before.length > 1000) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(before, (known ?? new Map<string, readonly FieldChange[] | undefined>()).set(after, changes));
  }
  return changes;
}

function diffEmbedded(before: string, after: string): readonly FieldChange[] | undefined {
  const from = parseEmbedded(before);
  const to = from === undefined ? undefined : parseEmbedded(after);
  if (from === undefined || from.format !== to?.format) return undefined;
  const changes = diffValues(from.value, to.value);
  // A root of another type is no field of it.
  if (changes.some(({ path, what }) => path.length === 0 && what !== 'reordered')) return undefined;
  return changes.length === 0 ? [respelled(before, after)] : prefix({ embedded: from.format }, changes);
}

function respelled(before: string, after: string): FieldChange {
  return { what: 'respelled', path: [], before, after };
}

function sameButForSpace(before: string, after: string): boolean {
  return before.replace(/\s+/g, ' ').trim() === after.replace(/\s+/g, ' ').trim();
}
