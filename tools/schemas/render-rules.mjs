import { compileRule } from './compile-rule.mjs';

/** The CEL rules of all kinds as a table: where each applies, its expression and the same as code. */
export function renderRules(crds) {
  const used = new Set();
  const tables = crds.map(({ kind, schema }) => {
    const rows = rulesOf(schema, []).map(({ path, rule, schema: self }) => {
      const { text, operators } = compileRule(rule, self);
      operators.forEach((operator) => used.add(operator));
      return [
        '    {',
        `      path: ${JSON.stringify(path)},`,
        `      expression: ${JSON.stringify(rule)},`,
        `      holds: (self) => ${text},`,
        '    },',
      ].join('\n');
    });
    return rows.length === 0 ? [] : [`  ${kind}: [\n${rows.join('\n')}\n  ],`];
  });
  return [
    `import { ${[...used].sort().join(', ')} } from '../cel-operators';`,
    `import type { CelRule } from '../cel-rule';`,
    '',
    'export const celRules: Readonly<Record<string, readonly CelRule[]>> = {',
    ...tables.flat(),
    '};',
  ].join('\n');
}

/** Rules that compare with `oldSelf` hold for updates only, so they say nothing about a manifest. */
function rulesOf(schema, path) {
  const own = (schema['x-kubernetes-validations'] ?? [])
    .filter(({ rule }) => !/\boldSelf\b/.test(rule))
    .map(({ rule }) => ({ path, rule, schema }));
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    rulesOf(property, [...path, name]),
  );
  for (const elements of [schema.items, schema.additionalProperties]) {
    if (typeof elements === 'object' && rulesOf(elements, []).length > 0) {
      throw new Error(`CEL rule on the elements of ${path.join('.')}: teach rulesOf and checkRules about them`);
    }
  }
  return [...own, ...below];
}
