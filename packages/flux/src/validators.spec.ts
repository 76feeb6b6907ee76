import Ajv from 'ajv';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import { explainRefusal } from './explain-refusal';
import { fluxKinds } from './flux-kinds';
import { schemas } from './generated/schemas';
import { validators } from './generated/validators';
import { mutationArbitrary } from './testing/mutation-arbitrary';
import { schemaArbitrary } from './testing/schema-arbitrary';

const names = fluxKinds.map(({ kind }) => kind);
const ajv = new Ajv({ strict: false, validateFormats: false });

/** The value as JSON Schema sees it: the API server takes a field that is null for an absent one, but in open fields. */
function withoutNulls(value: Json, schema: JsonObject): Json {
  const { properties, additionalProperties, items } = schema;
  if (Array.isArray(value) && isObject(items)) return value.map((item: Json) => withoutNulls(item, items));
  if (!isObject(value) || (properties === undefined && !isObject(additionalProperties))) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const below = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (inner === undefined || (inner === null && below !== false)) return [];
    return [[key, isObject(below) ? withoutNulls(inner, below) : inner]];
  });
  return Object.fromEntries(kept);
}

describe('the generated validators', () => {
  it('are there for every kind', () => {
    expect(Object.keys(validators)).toEqual(names);
    expect(Object.keys(schemas)).toEqual(names);
  });

  it.each(names)('takes whatever fits the schema of %s', (kind) => {
    fc.assert(
      fc.property(schemaArbitrary(schemas[kind]), (object) => validators[kind]?.(object) === true),
      {
        numRuns: 30,
      },
    );
  });

  it.each(names)('judges every mutation of %s as the interpreter and Ajv do', (kind) => {
    const verdicts = { taken: 0, refused: 0 };
    const validate = ajv.compile(schemas[kind]);
    fc.assert(
      fc.property(mutationArbitrary(schemaArbitrary(schemas[kind])), (object) => {
        const verdict = validators[kind]?.(object);
        verdicts[verdict === true ? 'taken' : 'refused']++;
        expect(explainRefusal(schemas[kind], object as KubernetesObject).length === 0).toBe(verdict);
        expect(validate(withoutNulls(object, schemas[kind]))).toBe(verdict);
      }),
      { numRuns: 100 },
    );
    expect(verdicts.taken).toBeGreaterThan(0);
    expect(verdicts.refused).toBeGreaterThan(0);
  });
});
