/**
 * A function for each kind that says whether an object fits its schema, and nothing more: what is wrong is told by the
 * interpreter of `@254carbon/manifest`. Like the API server, it takes a known field that is null for one that is absent.
 * Schemas that are equal become one function, which keeps the module a tenth of what Ajv makes of the same schemas.
 */
export function renderValidators(kinds) {
  const functions = new Map();
  const patterns = new Map();
  const unit = { functions, patterns };
  const exported = kinds.map(({ kind, schema }) => `  ${kind}: ${functionOf(schema, unit)},`);
  return [
    `import { isObject } from '@254carbon/manifest';`,
    '',
    ...[...patterns].map(([pattern, name]) => `const ${name} = ${String(new RegExp(pattern, 'u'))};`),
    `const length = (text: string) => [...text].length;`,
    '',
    ...[...functions.values()].map(({ text }) => `${text}\n`),
    'export const validators: Readonly<Record<string, (value: unknown) => boolean>> = {',
    ...exported,
    '};',
  ].join('\n');
}

/** The name of the function for an object's or a list's schema; made on first use. */
function functionOf(schema, unit) {
  const key = JSON.stringify(schema, (name, value) => (name === 'format' || name === 'default' ? undefined : value));
  const known = unit.functions.get(key);
  if (known !== undefined) return known.name;
  const body = schema.type === 'array' ? listBody(schema, unit) : objectBody(schema, unit);
  const name = `check${unit.functions.size}`;
  const text = [`function ${name}(value: unknown): boolean {`, ...body.map((line) => `  ${line}`), '}'].join('\n');
  unit.functions.set(key, { name, text });
  return name;
}

function listBody({ items, minItems, maxItems }, unit) {
  return [
    'if (!Array.isArray(value)) return false;',
    ...(minItems === undefined ? [] : [`if (value.length < ${minItems}) return false;`]),
    ...(maxItems === undefined ? [] : [`if (value.length > ${maxItems}) return false;`]),
    `return value.every((item: unknown) => ${test(items, 'item', unit)});`,
  ];
}

function objectBody({ properties = {}, required = [], additionalProperties = true }, unit) {
  if (Object.keys(properties).length === 0 && additionalProperties === true) return ['return isObject(value);'];
  const cases = new Map();
  for (const [name, property] of Object.entries(properties)) {
    const fits = test(property, 'field', unit);
    const action = [
      ...(fits === 'true' ? [] : [`if (field !== null && !(${fits})) return false;`]),
      ...(required.includes(name) ? ['if (field !== null) required++;'] : []),
      'break;',
    ].join(' ');
    cases.set(action, [...(cases.get(action) ?? []), `case ${JSON.stringify(name)}:`]);
  }
  const other =
    additionalProperties === true
      ? 'break;'
      : additionalProperties === false
        ? 'return false;'
        : `if (field !== null && !(${test(additionalProperties, 'field', unit)})) return false;`;
  return [
    'if (!isObject(value)) return false;',
    ...(required.length === 0 ? [] : ['let required = 0;']),
    'for (const key in value) {',
    '  const field = value[key];',
    '  if (field === undefined) continue;',
    '  switch (key) {',
    ...[...cases].flatMap(([action, labels]) => [`    ${labels.join(' ')}`, `      ${action}`]),
    `    default: ${other}`,
    '  }',
    '}',
    required.length === 0 ? 'return true;' : `return required === ${required.length};`,
  ];
}

/** The text of a condition that `name` fits the schema. */
function test(schema, name, unit) {
  const { type, enum: values, pattern, minLength, maxLength, minimum, maximum } = schema;
  if (type === 'object' || type === 'array') return `${functionOf(schema, unit)}(${name})`;
  const terms = [];
  if (type === 'integer') terms.push(`Number.isInteger(${name})`);
  else if (type !== undefined && values === undefined) terms.push(`typeof ${name} === '${type}'`);
  if (values !== undefined) terms.push(`(${values.map((one) => `${name} === ${JSON.stringify(one)}`).join(' || ')})`);
  if (minLength === 1) terms.push(`${name} !== ''`);
  else if (minLength > 1) terms.push(`length(${name}) >= ${minLength}`);
  if (maxLength !== undefined) terms.push(`(${name}.length <= ${maxLength} || length(${name}) <= ${maxLength})`);
  if (minimum !== undefined) terms.push(`Number(${name}) >= ${minimum}`);
  if (maximum !== undefined) terms.push(`Number(${name}) <= ${maximum}`);
  if (pattern !== undefined) terms.push(`${patternOf(pattern, unit)}.test(${name})`);
  return terms.join(' && ') || 'true';
}

function patternOf(pattern, { patterns }) {
  if (!patterns.has(pattern)) patterns.set(pattern, `pattern${patterns.size}`);
  return patterns.get(pattern);
}
