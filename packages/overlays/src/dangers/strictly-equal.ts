import { isObject, isSameMeasure, type Json } from '@254carbon/manifest';

/** Whether two values are the same to the API server: the order of lists counts, the way to write a quantity does not. */
export function strictlyEqual(before: Json | undefined, after: Json | undefined, key = ''): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((item: Json, index) => strictlyEqual(item, after[index] as Json, key))
    );
  }
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].every((name) => strictlyEqual(before[name] ?? undefined, after[name] ?? undefined, name));
  }
  return before !== undefined && after !== undefined && isSameMeasure(before, after, key);
}
