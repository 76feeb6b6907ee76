import { checkAlternatives } from './check-alternatives';
import { checkFields } from './check-fields';
import { checkValue } from './check-value';
import type { Json, JsonObject } from '../json';
import {
  addInvalidValue,
  addWrongType,
  type SchemaCheck,
  type SchemaFinding,
  type CheckSchemaOptions,
} from './schema-check';
import { hasType, typesOf } from './schema-type';

/** Keywords that would change the verdict and are not in the subset that we use. */
const UNSUPPORTED = [
  '$ref',
  'not',
  'if',
  'dependencies',
  'dependentSchemas',
  'contains',
  'propertyNames',
  'multipleOf',
];
const supported = new WeakSet<JsonObject>();

/**
 * Checks a value against the subset of JSON Schema that Kubernetes and our own schemas use; finds everything at once.
 * @throws for a schema with a keyword that is not in the subset
 */
export function checkSchema(schema: JsonObject, value: Json, options: CheckSchemaOptions = {}): SchemaFinding[] {
  const check: SchemaCheck = { options, findings: [], path: [], visit };
  visit(check, schema, value);
  return check.findings;
}

function visit(check: SchemaCheck, schema: JsonObject, value: Json): void {
  if (!supported.has(schema)) refuseUnsupported(schema);
  const types = typesOf(schema);
  if (!hasType(value, types)) return addWrongType(check, types, value);
  const refusal = checkValue(schema, value);
  if (refusal !== undefined) addInvalidValue(check, schema, value, refusal);
  checkAlternatives(check, schema, value);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) return checkFields(check, schema, value as JsonObject);
  const items = schema['items'] as JsonObject | undefined;
  if (items === undefined) return;
  value.forEach((item: Json, index) => {
    check.path.push(index);
    visit(check, items, item);
    check.path.pop();
  });
}

function refuseUnsupported(schema: JsonObject): void {
  const found = UNSUPPORTED.find((keyword) => schema[keyword] !== undefined);
  if (found !== undefined) throw new Error(`checkSchema does not know the keyword "${found}"`);
  supported.add(schema);
}
