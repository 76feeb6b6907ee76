import { isObject, type Json } from '../json';
import { type FieldChange, type Step, valueAfter, valueBefore } from './field-change';

/** One scalar that differs; a side without it is absent. */
export interface LeafChange {
  readonly path: readonly Step[];
  readonly before?: Json;
  readonly after?: Json;
}

/** Every scalar that differs: what is added or removed as a whole, one by one. */
export function leafChanges(fields: readonly FieldChange[]): LeafChange[] {
  return fields.flatMap((field) => {
    if (field.what === 'reordered' || field.what === 'respelled') return [];
    const [before, after] = [leavesOf(valueBefore(field), 'before'), leavesOf(valueAfter(field), 'after')];
    const leaves = new Map<string, LeafChange>();
    for (const [side, found] of [['before', before] as const, ['after', after] as const]) {
      for (const { path, value } of found) {
        const key = JSON.stringify(path.map((step) => (typeof step === 'object' && 'item' in step ? step.item : step)));
        leaves.set(key, { ...leaves.get(key), path: [...field.path, ...path], [side]: value });
      }
    }
    return [...leaves.values()].filter((leaf) => leaf.before !== leaf.after);
  });
}

function leavesOf(value: Json | undefined, side: 'before' | 'after', path: readonly Step[] = []): LeafValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      const name = isObject(item) ? (item['name'] ?? item['uid'] ?? item['alert'] ?? index) : index;
      return leavesOf(item, side, [...path, { item: String(name), [side]: index }]);
    });
  }
  if (!isObject(value)) return [{ path, value }];
  return Object.keys(value).flatMap((key) => leavesOf(value[key], side, [...path, key]));
}

interface LeafValue {
  readonly path: readonly Step[];
  readonly value: Json;
}
