import { compilePattern } from './compile-pattern';
import { isDeepEqual } from '../is-deep-equal';
import type { Json, JsonObject } from '../json';

/** Why a value of the right type is refused: the rule of the schema and its limit. */
export interface Refusal {
  readonly rule:
    | 'enum'
    | 'pattern'
    | 'minimum'
    | 'maximum'
    | 'minLength'
    | 'maxLength'
    | 'minItems'
    | 'maxItems'
    | 'minProperties'
    | 'maxProperties'
    | 'uniqueItems'
    | 'oneOf';
  readonly limit: string | number | readonly string[];
}

/** Checks a value against the keywords that look at it alone, not at what is in it. */
export function checkValue(schema: JsonObject, value: Json): Refusal | undefined {
  if (schema['enum'] !== undefined && !(schema['enum'] as Json[]).some((one) => isDeepEqual(one, value))) {
    return { rule: 'enum', limit: (schema['enum'] as Json[]).map(show) };
  }
  if (schema['const'] !== undefined && !isDeepEqual(schema['const'], value)) {
    return { rule: 'enum', limit: [show(schema['const'])] };
  }
  if (typeof value === 'string') return checkText(schema, value);
  if (typeof value === 'number') return checkBounds(schema, value, 'minimum', 'maximum');
  if (Array.isArray(value))
    return checkBounds(schema, value.length, 'minItems', 'maxItems') ?? checkUnique(schema, value);
  if (typeof value === 'object' && value !== null) {
    return checkBounds(schema, Object.keys(value).length, 'minProperties', 'maxProperties');
  }
  return undefined;
}

function checkText(schema: JsonObject, value: string): Refusal | undefined {
  const { pattern } = schema;
  if (typeof pattern === 'string' && !compilePattern(pattern).test(value)) return { rule: 'pattern', limit: pattern };
  return schema['minLength'] === undefined && schema['maxLength'] === undefined
    ? undefined
    : checkBounds(schema, [...value].length, 'minLength', 'maxLength');
}

function checkBounds(
  schema: JsonObject,
  size: number,
  least: 'minimum' | 'minLength' | 'minItems' | 'minProperties',
  most: 'maximum' | 'maxLength' | 'maxItems' | 'maxProperties',
): Refusal | undefined {
  const [minimum, maximum] = [schema[least], schema[most]];
  if (typeof minimum === 'number' && size < minimum) return { rule: least, limit: minimum };
  if (typeof maximum === 'number' && size > maximum) return { rule: most, limit: maximum };
  return undefined;
}

function checkUnique(schema: JsonObject, list: readonly Json[]): Refusal | undefined {
  if (schema['uniqueItems'] !== true && schema['x-kubernetes-list-type'] !== 'set') return undefined;
  const seen = new Set<string>();
  for (const item of list) {
    const text = JSON.stringify(item);
    if (seen.has(text)) return { rule: 'uniqueItems', limit: text };
    seen.add(text);
  }
  return undefined;
}

function show(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
