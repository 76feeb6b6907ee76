import { compilePattern } from './compile-pattern';
import { isObject, type Json, type JsonObject } from '../json';
import { addMissingField, addUnknownField, type SchemaCheck } from './schema-check';

/** Checks the fields of an object: those that it must have, those that it may not have, and what is in each. */
export function checkFields(check: SchemaCheck, schema: JsonObject, value: JsonObject): void {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const key of (schema['required'] ?? []) as string[]) {
    if (isAbsent(check, value, key)) addMissingField(check, [key]);
  }
  for (const key of Object.keys(value)) {
    if (isAbsent(check, value, key)) continue;
    const schemas = schemasOf(check, schema, properties, key);
    if (schemas === undefined) {
      addUnknownField(check, key, Object.keys(properties));
      continue;
    }
    check.path.push(key);
    for (const one of schemas) check.visit(check, one, value[key] as Json);
    check.path.pop();
  }
}

function isAbsent({ options }: SchemaCheck, value: JsonObject, key: string): boolean {
  if (!Object.hasOwn(value, key)) return true;
  return value[key] === undefined || (value[key] === null && options.nulls === 'absent');
}

/** What holds for the value under a key; undefined where the key may not be. */
function schemasOf(
  { options }: SchemaCheck,
  schema: JsonObject,
  properties: JsonObject,
  key: string,
): readonly JsonObject[] | undefined {
  if (Object.hasOwn(properties, key)) return [properties[key] as JsonObject];
  const byPattern = Object.entries((schema['patternProperties'] ?? {}) as JsonObject)
    .filter(([pattern]) => compilePattern(pattern).test(key))
    .map(([, one]) => one as JsonObject);
  if (byPattern.length > 0) return byPattern;
  const { additionalProperties } = schema;
  if (isObject(additionalProperties)) return [additionalProperties];
  if (additionalProperties === false) return undefined;
  const isClosed =
    options.closed === true &&
    additionalProperties === undefined &&
    schema['properties'] !== undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true;
  return isClosed ? undefined : [];
}
