import { checkSchema } from './check-schema';
import { describeProblem } from '../problems/describe-problem';
import type { Json, JsonObject } from '../json';
import { manifestRules } from '../rules';
import type { CheckSchemaOptions } from './schema-check';

/** Each finding as `code at path: sentence Fix: sentence`. */
function verdict(schema: JsonObject, value: Json, options?: CheckSchemaOptions): string[] {
  return checkSchema(schema, value, options).map(({ code, path, args, on }) => {
    const problem = { code, severity: 'error', where: { file: 'x' }, args } as const;
    const { problem: what, fix } = describeProblem(problem, manifestRules);
    return `${code}${on === 'key' ? ' (key)' : ''} ${JSON.stringify(path)}: ${what} Fix: ${fix}`;
  });
}

const release: JsonObject = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      required: ['interval', 'chart'],
      additionalProperties: false,
      properties: {
        interval: {
          type: 'string',
          pattern: '^([0-9]+(ms|s|m|h))+$',
          patternErrorMessage: 'write a duration: 30s, 5m.',
        },
        chart: { type: 'string', minLength: 1, maxLength: 5 },
        retries: { type: 'integer', minimum: 0, maximum: 10 },
        ratio: { type: 'number' },
        suspend: { type: 'boolean' },
        provider: { type: 'string', enum: ['generic', 'aws', 'azure', 'gcp'] },
        port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
        tags: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string' } },
        labels: { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1, maxProperties: 2 },
        values: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      },
    },
  },
};
const valid = { interval: '5m', chart: 'loki' };

describe('checkSchema', () => {
  it('finds nothing in what is valid', () => {
    const spec = {
      ...valid,
      retries: 10,
      ratio: 1,
      suspend: false,
      provider: 'aws',
      port: 'http',
      tags: ['a', 'b'],
      labels: { a: 'b' },
      values: { anything: [{ goes: null }] },
    };
    expect(verdict(release, { spec, other: 1 })).toEqual([]);
    expect(verdict(release, { spec: { ...spec, port: 80, ratio: 0.5 } })).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a misspelt field',
      { intervall: '5m' },
      'unknown-field (key) ["spec","intervall"]: spec has no field "intervall". Fix: did you mean "interval"?',
    ],
    [
      'a field that is like none',
      { foo: 1 },
      'unknown-field (key) ["spec","foo"]: spec has no field "foo". Fix: remove it; the fields here are interval, chart, retries, ratio, suspend, provider, port, tags, labels, values.',
    ],
    [
      'text where a number stands',
      { retries: 'many' },
      'wrong-type ["spec","retries"]: spec.retries must be a whole number, and is text. Fix: write a whole number.',
    ],
    [
      'a number in quotes',
      { retries: '3' },
      'wrong-type ["spec","retries"]: spec.retries must be a whole number, and is text. Fix: remove the quotes: 3.',
    ],
    [
      'a fraction',
      { retries: 1.5 },
      'wrong-type ["spec","retries"]: spec.retries must be a whole number, and is a number. Fix: write a whole number.',
    ],
    [
      'a switch in quotes',
      { suspend: 'true' },
      'wrong-type ["spec","suspend"]: spec.suspend must be true or false, and is text. Fix: remove the quotes: true.',
    ],
    [
      'a number where text stands',
      { provider: 3 },
      'wrong-type ["spec","provider"]: spec.provider must be text, and is a whole number. Fix: put it in quotes: "3".',
    ],
    [
      'a mapping where a list stands',
      { tags: { a: 'b' } },
      'wrong-type ["spec","tags"]: spec.tags must be a list, and is a mapping. Fix: write it as a list, each item on a line that starts with "- ".',
    ],
    [
      'a list where a mapping stands',
      { labels: ['a'] },
      'wrong-type ["spec","labels"]: spec.labels must be a mapping, and is a list. Fix: write it as a mapping, each entry on a line "key: value".',
    ],
    [
      'nothing where something stands',
      { retries: null },
      'wrong-type ["spec","retries"]: spec.retries must be a whole number, and is empty. Fix: give it a value, or remove the key.',
    ],
    [
      'nothing where text stands, which YAML makes of a text that starts with #',
      { provider: null },
      'wrong-type ["spec","provider"]: spec.provider must be text, and is empty. Fix: give it a value, in quotes where that starts with #; or remove the key.',
    ],
    [
      'a list for a number or text',
      { port: [80] },
      'wrong-type ["spec","port"]: spec.port must be a whole number or text, and is a list. Fix: write a whole number or text.',
    ],
    [
      'a value that is not in the list',
      { provider: 'amazon' },
      'invalid-value ["spec","provider"]: spec.provider is "amazon", and must be generic, aws, azure or gcp. Fix: write generic, aws, azure or gcp.',
    ],
    [
      'a misspelt value',
      { provider: 'azur' },
      'invalid-value ["spec","provider"]: spec.provider is "azur", and must be generic, aws, azure or gcp. Fix: did you mean "azure"?',
    ],
    [
      'a value of another form, with the hint of the schema',
      { interval: '5 minutes' },
      'invalid-value ["spec","interval"]: spec.interval is "5 minutes", which does not have the required form. Fix: write a duration: 30s, 5m.',
    ],
    [
      'too little',
      { retries: -1 },
      'invalid-value ["spec","retries"]: spec.retries is -1, and must be at least 0. Fix: choose a value within these bounds.',
    ],
    [
      'too much',
      { retries: 11 },
      'invalid-value ["spec","retries"]: spec.retries is 11, and must be at most 10. Fix: choose a value within these bounds.',
    ],
    [
      'too short a text',
      { chart: '' },
      'invalid-value ["spec","chart"]: spec.chart is "", and must have at least 1 character. Fix: choose a value within these bounds.',
    ],
    [
      'too short a list',
      { tags: [] },
      'invalid-value ["spec","tags"]: spec.tags is [], and must have at least 1 item. Fix: choose a value within these bounds.',
    ],
    [
      'too many entries',
      { labels: { a: 'a', b: 'b', c: 'c' } },
      'invalid-value ["spec","labels"]: spec.labels is {"a":"a","b":"b","c":"c"}, and must have at most 2 keys. Fix: choose a value within these bounds.',
    ],
    [
      'a wrong item',
      { tags: ['a', 1] },
      'wrong-type ["spec","tags",1]: spec.tags[1] must be text, and is a whole number. Fix: put it in quotes: "1".',
    ],
    [
      'a wrong entry',
      { labels: { 'a/b': true } },
      'wrong-type ["spec","labels","a/b"]: spec.labels["a/b"] must be text, and is true. Fix: put it in quotes: "true".',
    ],
  ])('tells of %s', (_name, change, finding) => {
    expect(verdict(release, { spec: { ...valid, ...change } })).toEqual([finding]);
  });

  it('tells of everything at once, and of all that is missing', () => {
    expect(verdict(release, { spec: { retries: 'x', extra: 1 } }).map((text) => text.split(':')[0])).toEqual([
      'missing-field ["spec","interval"]',
      'missing-field ["spec","chart"]',
      'wrong-type ["spec","retries"]',
      'unknown-field (key) ["spec","extra"]',
    ]);
    expect(verdict(release, {})).toEqual([
      'missing-field ["spec"]: The document lacks the field "spec". Fix: add "spec".',
    ]);
    expect(verdict(release, 'x')).toEqual([
      'wrong-type []: The document must be a mapping, and is text. Fix: write it as a mapping, each entry on a line "key: value".',
    ]);
  });

  it('counts characters, not units of UTF-16', () => {
    expect(verdict(release, { spec: { ...valid, chart: '😀😀😀😀😀' } })).toEqual([]);
  });

  it('takes null for absent where it is asked to, as the API server does', () => {
    const spec = { ...valid, retries: null, foo: null };
    expect(verdict(release, { spec }, { nulls: 'absent' })).toEqual([]);
    expect(verdict(release, { spec: { ...valid, chart: null } }, { nulls: 'absent' })).toHaveLength(1);
    expect(verdict({ type: 'string', nullable: true }, null)).toEqual([]);
    expect(verdict({ type: ['string', 'null'] }, null)).toEqual([]);
  });

  it('does not take what every object inherits for a field', () => {
    expect(verdict(release, { spec: { ...valid, toString: 1 } })).toHaveLength(1);
    expect(verdict({ type: 'object', required: ['constructor'] }, {})).toHaveLength(1);
  });

  it('lets no object take more than it lists where schemas are structural', () => {
    const schema = {
      type: 'object',
      properties: {
        metadata: { type: 'object' },
        values: { type: 'object', properties: { a: {} }, 'x-kubernetes-preserve-unknown-fields': true },
        map: { type: 'object', additionalProperties: { type: 'object', properties: { a: {} } } },
      },
    };
    const value = { metadata: { name: 'x' }, values: { b: 1 }, map: { k: { a: 1 } } };
    expect(verdict(schema, value, { closed: true })).toEqual([]);
    expect(verdict(schema, { ...value, map: { k: { b: 1 } }, extra: 1 })).toEqual([]);
    expect(verdict(schema, { ...value, map: { k: { b: 1 } }, extra: 1 }, { closed: true })).toHaveLength(2);
  });

  it('shows no secret, and no endless value', () => {
    const secret = { type: 'object', properties: { adminPassword: { type: 'integer' }, token: { enum: ['a'] } } };
    const told = verdict(secret, { adminPassword: 'hunter2', token: 'hunter3' }).join('\n');
    expect(told).not.toContain('hunter');
    expect(told).toContain('token is *** (masked)');
    const [long] = checkSchema({ enum: ['a'] }, 'x'.repeat(1000));
    expect(String(long?.args['value'])).toHaveLength(61);
  });

  it('knows patternProperties, const, uniqueItems and patterns of RE2', () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^[a-z]+$': { type: 'integer' } },
      properties: {
        K: { const: 'v1' },
        L: { type: 'array', uniqueItems: true },
        M: { pattern: '^(?i)(abort|warn)?$' },
      },
    };
    expect(verdict(schema, { abc: 1, K: 'v1', L: [1, 2], M: 'Warn' })).toEqual([]);
    expect(verdict(schema, { abc: 'x', ABC: 1, K: 'v2', L: [{ a: 1 }, { a: 1 }], M: 'no' })).toEqual([
      'wrong-type ["abc"]: abc must be a whole number, and is text. Fix: write a whole number.',
      'unknown-field (key) ["ABC"]: The document has no field "ABC". Fix: remove it; the fields here are K, L, M.',
      'invalid-value ["K"]: K is "v2", and must be v1. Fix: did you mean "v1"?',
      'invalid-value ["L"]: L is [{"a":1},{"a":1}], in which {"a":1} stands twice. Fix: remove one of the two.',
      'invalid-value ["M"]: M is "no", which does not have the required form. Fix: write a value that matches ^(?i)(abort|warn)?$.',
    ]);
  });

  it('throws for keywords outside of the subset, which is a mistake of ours', () => {
    expect(() => checkSchema({ $ref: '#/definitions/x' }, 1)).toThrow('"$ref"');
    expect(() => checkSchema({ properties: { a: { not: {} } } }, { a: 1 })).toThrow('"not"');
  });
});

describe('alternatives', () => {
  const source = {
    oneOf: [
      { type: 'object', required: ['branch'], properties: { branch: { type: 'string' } }, additionalProperties: false },
      { type: 'object', required: ['tag'], properties: { tag: { type: 'string' } }, additionalProperties: false },
    ],
  };

  it('are fine when one fits', () => {
    expect(verdict(source, { branch: 'main' })).toEqual([]);
    expect(verdict({ anyOf: [{ type: 'string' }, { type: 'integer', minimum: 1 }] }, 3)).toEqual([]);
  });

  it('are told as one missing field where each lacks one', () => {
    expect(verdict(source, {})).toEqual([
      'missing-field ["branch"]: The document lacks the field "branch" or "tag". Fix: add "branch" or "tag".',
    ]);
  });

  it('are told as one wrong type where none has the type', () => {
    expect(verdict({ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true)).toEqual([
      'wrong-type []: The document must be text or a whole number, and is true. Fix: put it in quotes: "true".',
    ]);
  });

  it('are told by the one that comes nearest', () => {
    expect(verdict(source, { branch: 1 }).map((text) => text.split(':')[0])).toEqual(['wrong-type ["branch"]']);
    expect(verdict({ anyOf: [{ type: 'string' }, { type: 'integer', minimum: 1 }] }, 0)).toEqual([
      'invalid-value []: The document is 0, and must be at least 1. Fix: choose a value within these bounds.',
    ]);
  });

  it('may not both fit where they exclude each other', () => {
    const either = { oneOf: [{ required: ['branch'] }, { required: ['tag'] }] };
    expect(verdict(either, { branch: 'a', tag: 'b' })).toEqual([
      'invalid-value []: The document is {"branch":"a","tag":"b"}, which fits 2 of the forms that exclude each other. Fix: keep the fields of one form only.',
    ]);
  });

  it('all count where all must', () => {
    expect(verdict({ allOf: [{ minimum: 1 }, { maximum: 3 }] }, 5)).toHaveLength(1);
  });
});
