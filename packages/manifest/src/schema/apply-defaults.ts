import { isObject, type Json, type JsonObject } from '../json';

/**
 * The value with the defaults of its schema filled in, at every depth; what is complete stays the same object.
 * As in Kubernetes, null counts as left out where there is a default and null is not allowed.
 */
export function applyDefaults(schema: JsonObject, value: Json): Json {
  if (Array.isArray(value)) return applyToItems(schema, value);
  if (!isObject(value)) return value;
  let changed: Record<string, Json | undefined> | undefined;
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const key of new Set([...Object.keys(properties), ...Object.keys(value)])) {
    const child = childSchema(schema, properties, key);
    if (child === undefined) continue;
    const before = Object.hasOwn(value, key) ? value[key] : undefined;
    const present = before === undefined || (before === null && child['nullable'] !== true) ? child['default'] : before;
    const after = present === undefined ? before : applyDefaults(child, present);
    if (after !== before) (changed ??= { ...value })[key] = after;
  }
  return changed ?? value;
}

function applyToItems(schema: JsonObject, list: readonly Json[]): Json {
  const items = schema['items'];
  if (!isObject(items)) return list;
  const filled = list.map((item) => applyDefaults(items, item));
  return filled.some((item, index) => item !== list[index]) ? filled : list;
}

function childSchema(schema: JsonObject, properties: JsonObject, key: string): JsonObject | undefined {
  if (Object.hasOwn(properties, key)) return properties[key] as JsonObject;
  return isObject(schema['additionalProperties']) ? schema['additionalProperties'] : undefined;
}
