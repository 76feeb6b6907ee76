import { celEnv, isCelError, parse, plan, type CelInput } from '@bufbuild/cel';
import fc from 'fast-check';
import { applyDefaults, isObject, type Json, type JsonObject, valueAt } from '@254carbon/manifest';
import { celClaims } from './cel-claims';
import type { CelRule } from './cel-rule';
import { celRules } from './generated/cel-rules';
import { schemas } from './generated/schemas';
import { fluxRules } from './rules';
import { schemaArbitrary } from './testing/schema-arbitrary';

const rules = Object.entries(celRules).flatMap(([kind, ofKind]) => ofKind.map((rule) => ({ kind, ...rule })));

/** The schema of what is `self` to a rule. */
function selfSchema(kind: string, { path }: Pick<CelRule, 'path'>): JsonObject {
  const steps = path.flatMap((step) => ['properties', step]);
  return valueAt(schemas[kind as keyof typeof schemas], steps) as JsonObject;
}

/** Only the fields that an expression names, none of them required: so that every combination comes up. */
function narrowed(schema: JsonObject, expression: string): JsonObject {
  const { properties } = schema;
  if (!isObject(properties)) return schema;
  const named = Object.entries(properties).filter(([name]) => new RegExp(`\\.${name}\\b`).test(expression));
  const below = named.map(([name, property]) => [name, narrowed(property as JsonObject, expression)]);
  return { ...schema, required: [], properties: Object.fromEntries(below) };
}

/** What the reference implementation says; undefined for an evaluation error. */
function evaluate(expression: string): (self: Json) => boolean | undefined {
  const run = plan(celEnv(), parse(expression).expr);
  return (self) => {
    const result = run({ self: self as CelInput });
    return isCelError(result) ? undefined : (result as boolean);
  };
}

describe('the compiled CEL rules', () => {
  it.each(rules)(
    '$kind: $expression is what the reference implementation says',
    ({ kind, path, expression, holds }) => {
      const schema = selfSchema(kind, { path });
      const expected = evaluate(expression);
      const verdicts = new Set<boolean | undefined>();
      fc.assert(
        fc.property(schemaArbitrary(narrowed(schema, expression)), (self) => {
          const verdict = holds(self);
          verdicts.add(verdict);
          expect(verdict).toBe(expected(applyDefaults(schema, self)));
        }),
        { numRuns: 300 },
      );
      expect([...verdicts]).toEqual(expect.arrayContaining([true, false]));
    },
  );

  it('take null for absent, as the API server drops it before', () => {
    const [rule] = celRules['HelmRelease'] ?? [];
    expect(rule?.holds({ chart: null, chartRef: { name: 'x' } })).toBe(true);
    expect(rule?.holds({ chart: null, chartRef: null })).toBe(false);
  });

  it('each have a claim in our words, and no claim is left over', () => {
    expect(Object.keys(celClaims).sort()).toEqual([...new Set(rules.map(({ expression }) => expression))].sort());
    for (const { code } of Object.values(celClaims)) expect(fluxRules).toHaveProperty([code]);
  });
});
