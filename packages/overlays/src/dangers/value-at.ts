import { isObject, type Json, type JsonObject, valueAt as valueAtPath } from '@254carbon/manifest';

/** The value at a dotted way, where there is one; null counts as absent, as to the API server. */
export function valueAt(value: Json | undefined, way: string): Json | undefined {
  return valueAtPath(value, way.split('.')) ?? undefined;
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
