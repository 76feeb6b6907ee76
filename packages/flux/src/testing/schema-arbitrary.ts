import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '@254carbon/manifest';

/** Values that fit a schema. Optional fields are there about every other time, so that small values are many. */
export function schemaArbitrary(schema: JsonObject): fc.Arbitrary<Json> {
  if (schema['enum'] !== undefined) return fc.constantFrom(...(schema['enum'] as Json[]));
  switch (schema['type']) {
    case 'object':
      return objectArbitrary(schema);
    case 'array': {
      const items = schema['items'] as JsonObject;
      return fc.array(schemaArbitrary(items), { minLength: Number(schema['minItems'] ?? 0), maxLength: 3 });
    }
    case 'string':
      return textArbitrary(schema);
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -5), max: Number(schema['maximum'] ?? 100) });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue() as fc.Arbitrary<Json>;
  }
}

function objectArbitrary(schema: JsonObject): fc.Arbitrary<Json> {
  const { properties, additionalProperties } = schema;
  if (!isObject(properties)) {
    const values = isObject(additionalProperties) ? schemaArbitrary(additionalProperties) : fc.integer();
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), values, { maxKeys: 2, noNullPrototype: true });
  }
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, schemaArbitrary(property as JsonObject)]),
  );
  const requiredKeys = ((schema['required'] ?? []) as string[]).filter((key) => key in model);
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Json>;
}

function textArbitrary({ pattern, minLength, maxLength }: JsonObject): fc.Arbitrary<string> {
  const fits = (text: string) =>
    [...text].length >= Number(minLength ?? 0) && [...text].length <= Number(maxLength ?? Infinity);
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern)).filter(fits);
  return fc.string({ minLength: Number(minLength ?? 0), maxLength: Math.min(Number(maxLength ?? 20), 20) });
}
