import type { Refusal } from './check-value';
import type { Finding } from '../finding';
import { formatPath } from '../format-path';
import type { Json, JsonObject } from '../json';
import { typeOf } from './schema-type';
import { isSecretKey, MASK } from '../secret-text';
import { suggest } from '../suggest';

export interface CheckSchemaOptions {
  /** `absent`: a key whose value is null counts as left out, as the API server has it. */
  readonly nulls?: 'absent' | 'value';
  /** Objects that list `properties` take no others, as in the structural schemas of Kubernetes. */
  readonly closed?: boolean;
}

export type SchemaFinding = Finding<'unknown-field' | 'wrong-type' | 'missing-field' | 'invalid-value'>;

/** State of one check: where it is, and what it found. */
export interface SchemaCheck {
  readonly options: CheckSchemaOptions;
  readonly findings: SchemaFinding[];
  readonly path: (string | number)[];
  /** Checks a value at the current path. */
  visit(check: SchemaCheck, schema: JsonObject, value: Json): void;
}

const LONGEST_VALUE = 60;

export function addWrongType({ findings, path }: SchemaCheck, expected: readonly string[], value: Json): void {
  const args = { field: formatPath(path), expected, actual: typeOf(value), value: show(path, value) };
  findings.push({ code: 'wrong-type', path: [...path], args });
}

export function addInvalidValue(
  { findings, path }: SchemaCheck,
  schema: JsonObject,
  value: Json,
  refusal: Refusal,
): void {
  const { rule, limit } = refusal;
  const suggestion = Array.isArray(limit) && typeof value === 'string' ? suggest(value, limit as string[]) : undefined;
  // Editors show this keyword too, so that the wording stands once, beside the pattern.
  const hint = rule === 'pattern' ? schema['patternErrorMessage'] : undefined;
  findings.push({
    code: 'invalid-value',
    path: [...path],
    args: {
      field: formatPath(path),
      value: show(path, value),
      rule,
      limit,
      suggestion: suggestion ?? '',
      hint: typeof hint === 'string' ? hint : '',
    },
  });
}

export function addMissingField({ findings, path }: SchemaCheck, keys: readonly string[]): void {
  findings.push({ code: 'missing-field', path: [...path, keys[0] ?? ''], args: { keys, parent: formatPath(path) } });
}

export function addUnknownField({ findings, path }: SchemaCheck, key: string, known: readonly string[]): void {
  findings.push({
    code: 'unknown-field',
    path: [...path, key],
    on: 'key',
    args: { key, parent: formatPath(path), suggestion: suggest(key, known) ?? '', known },
  });
}

/** A value as JSON, short enough for a sentence, unless it is a secret. */
function show(path: readonly (string | number)[], value: Json): string {
  if (path.some((step) => typeof step === 'string' && isSecretKey(step))) return MASK;
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
