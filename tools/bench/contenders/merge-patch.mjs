import { isDeepStrictEqual } from 'node:util';

/** What must be merged into `before` to get `after` (RFC 7386); undefined where they are alike. */
export function mergePatch(before, after) {
  if (isDeepStrictEqual(before, after)) return undefined;
  if (!isObject(before) || !isObject(after)) return after;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const entries = [...keys].flatMap((key) => {
    if (!(key in after)) return [[key, null]];
    const change = mergePatch(before[key], after[key]);
    return change === undefined ? [] : [[key, change]];
  });
  return Object.fromEntries(entries);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
