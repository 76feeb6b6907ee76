import type { Refusal } from './check-value';

export type UnknownField = {
  readonly key: string;
  readonly parent: string;
  /** Empty for none. */
  readonly suggestion: string;
  readonly known: readonly string[];
};
export type MissingField = { readonly keys: readonly string[]; readonly parent: string };
export type WrongType = {
  readonly field: string;
  readonly expected: readonly string[];
  readonly actual: string;
  readonly value: string;
};
export type InvalidValue = {
  readonly field: string;
  readonly value: string;
  readonly rule: Refusal['rule'];
  readonly limit: Refusal['limit'];
  readonly suggestion: string;
  readonly hint: string;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
};

export function typeNames(types: readonly string[]): string {
  return types.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
}

/** `"a" or "b"`. */
export function quoteAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' or ');
}

/** What a person most likely has to do to a value of the wrong type. */
export function describeTypeFix({ expected, actual, value }: WrongType): string {
  if (actual === 'null') {
    return expected.includes('string')
      ? 'give it a value, in quotes where that starts with #; or remove the key.'
      : 'give it a value, or remove the key.';
  }
  const isNumber = expected.includes('integer') || expected.includes('number');
  if (expected.includes('string') && ['integer', 'number', 'boolean'].includes(actual)) {
    return `put it in quotes: "${value}".`;
  }
  const inside = /^"(.*)"$/.exec(value)?.[1] ?? '';
  if (isNumber && /^-?[0-9]+(\.[0-9]+)?$/.test(inside)) return `remove the quotes: ${inside}.`;
  if (expected.includes('boolean') && /^(true|false)$/.test(inside)) return `remove the quotes: ${inside}.`;
  if (expected.includes('array')) return 'write it as a list, each item on a line that starts with "- ".';
  if (expected.includes('object')) return 'write it as a mapping, each entry on a line "key: value".';
  return `write ${typeNames(expected)}.`;
}

export function describeRefusal(rule: Refusal['rule'], limit: Refusal['limit']): string {
  const words: Readonly<Record<Refusal['rule'], string>> = {
    enum: `and must be ${listOf(limit)}`,
    pattern: 'which does not have the required form',
    minimum: `and must be at least ${limit}`,
    maximum: `and must be at most ${limit}`,
    minLength: `and must have at least ${count(limit, 'character')}`,
    maxLength: `and must have at most ${count(limit, 'character')}`,
    minItems: `and must have at least ${count(limit, 'item')}`,
    maxItems: `and must have at most ${count(limit, 'item')}`,
    minProperties: `and must have at least ${count(limit, 'key')}`,
    maxProperties: `and must have at most ${count(limit, 'key')}`,
    uniqueItems: `in which ${limit} stands twice`,
    oneOf: `which fits ${limit} of the forms that exclude each other`,
  };
  return words[rule];
}

export function describeRemedy(rule: Refusal['rule'], limit: Refusal['limit']): string {
  if (rule === 'enum') return `write ${listOf(limit)}.`;
  if (rule === 'pattern') return `write a value that matches ${limit}.`;
  if (rule === 'uniqueItems') return 'remove one of the two.';
  if (rule === 'oneOf') return 'keep the fields of one form only.';
  return 'choose a value within these bounds.';
}

function listOf(limit: Refusal['limit']): string {
  return Array.isArray(limit) ? limit.join(', ').replace(/, ([^,]*)$/, ' or $1') : String(limit);
}

function count(limit: Refusal['limit'], noun: string): string {
  return `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`;
}
