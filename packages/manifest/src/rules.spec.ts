import { checkSchema } from './schema/check-schema';
import { describeProblem } from './problems/describe-problem';
import { liftFindings } from './problems/lift-findings';
import type { JsonObject } from './json';
import { parseYaml } from './parse/parse-yaml';
import type { Problem } from './problem';
import { manifestRules } from './rules';

const schema: JsonObject = {
  type: 'object',
  required: ['a'],
  additionalProperties: false,
  properties: { a: { type: 'integer', minimum: 1 }, b: {} },
};
const check = (text: string): Problem[] =>
  parseYaml(text, 'x.yaml').documents.flatMap((document) =>
    liftFindings(document, checkSchema(schema, document.value), manifestRules),
  );
const parse = (text: string) => parseYaml(text, 'x.yaml').problems;

/** For each code a text with this one problem, and its neighbour that is in order. */
const fixtures: Record<keyof typeof manifestRules, [(text: string) => readonly Problem[], string, string]> = {
  'yaml-syntax': [parse, 'a: b: c', 'a: "b: c"'],
  'control-character': [parse, 'a: "\\u0007"', 'a: "\\t"'],
  'duplicate-key': [parse, 'a: 1\na: 2', 'a: 1\nA: 2'],
  'forbidden-key': [parse, '__proto__: 1', '_proto_: 1'],
  'key-not-text': [parse, '{{ a }}: 1', '"{{ a }}": 1'],
  'merge-key': [parse, 'a: { <<: 1 }', 'a: { "<<": 1 }'],
  'unknown-anchor': [parse, 'a: *b', 'c: &b 1\na: *b'],
  'recursive-alias': [parse, 'a: &b [*b]', 'a: [&b 1, *b]'],
  'alias-expansion': [parse, `a: &b ${'x'.repeat(3_000_000)}\nc: [*b, *b]`, `a: &b ${'x'.repeat(3_000_000)}\nc: [*b]`],
  'unsupported-tag': [parse, 'a: !b c', 'a: !!str c'],
  'not-a-json-number': [parse, 'a: .inf', 'a: ".inf"'],
  'ambiguous-scalar': [parse, 'a: yes', 'a: "yes"'],
  'inexact-integer': [parse, 'a: 12345678901234567891', 'a: "12345678901234567891"'],
  'unknown-field': [check, 'a: 1\nc: 1', 'a: 1\nb: 1'],
  'missing-field': [check, 'b: 1', 'a: 1'],
  'wrong-type': [check, 'a: x', 'a: 2'],
  'invalid-value': [check, 'a: 0', 'a: 1'],
};

describe('manifestRules', () => {
  it.each(Object.entries(fixtures))('%s is found in its fixture alone', (code, [find, bad, good]) => {
    expect(find(bad).map((problem) => problem.code)).toEqual([code]);
    expect(find(good)).toEqual([]);
  });

  it.each(Object.entries(fixtures))('%s says in whole sentences what is wrong and what to do', (_code, [find, bad]) => {
    const [found] = find(bad);
    const { problem, fix } = describeProblem(found!, manifestRules);
    expect(problem).toMatch(/^[A-Z"]?.+\.$/);
    expect(fix).toMatch(/^[a-z"].+[.?]$/);
    expect(problem + fix).not.toMatch(/undefined|\[object|NaN|\$\{/);
    expect(problem).not.toMatch(/\bline \d+, column/);
  });

  it('calls codes by claims in kebab case', () => {
    expect(Object.keys(manifestRules).filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
  });
});
