import { isObject, type Json, type JsonObject } from '@254carbon/manifest';

/** The value at a dotted way, where there is one; null counts as absent, as to the API server. */
export function valueAt(value: Json | undefined, way: string): Json | undefined {
  let inner = value;
  for (const key of way.split('.'))
    inner = isObject(inner) && Object.hasOwn(inner, key) ? (inner[key] ?? undefined) : undefined;
  return inner;
}

export function textAt(value: Json | undefined, way: string): string | undefined {
  const found = valueAt(value, way);
  return typeof found === 'string' ? found : undefined;
}

export function objectsAt(value: Json | undefined, way: string): readonly JsonObject[] {
  const found = valueAt(value, way);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export function textsAt(value: Json | undefined, way: string): readonly string[] {
  const found = valueAt(value, way);
  return Array.isArray(found) ? found.filter((item): item is string => typeof item === 'string') : [];
}
