import type { Json, JsonObject } from '../json';

/** What a value is, in the words of JSON Schema; a whole number is an `integer`. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** The types that a schema takes; empty where it takes any. */
export function typesOf(schema: JsonObject): readonly string[] {
  if (schema['x-kubernetes-int-or-string'] === true) return ['integer', 'string'];
  const { type, nullable } = schema;
  const types = typeof type === 'string' ? [type] : Array.isArray(type) ? (type as string[]) : [];
  return nullable === true && types.length > 0 ? [...types, 'null'] : types;
}

export function hasType(value: Json, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  const actual = typeOf(value);
  return types.includes(actual) || (actual === 'integer' && types.includes('number'));
}
