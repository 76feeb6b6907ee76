import type { Json, JsonObject } from '../json';
import { addInvalidValue, addMissingField, addWrongType, type SchemaCheck, type SchemaFinding } from './schema-check';
import { typesOf } from './schema-type';

/** Checks `allOf`, `anyOf` and `oneOf`; of alternatives that all fail it tells what the likeliest one lacks. */
export function checkAlternatives(check: SchemaCheck, schema: JsonObject, value: Json): void {
  for (const one of (schema['allOf'] ?? []) as JsonObject[]) check.visit(check, one, value);
  // The type says all that this pair of alternatives says.
  if (schema['x-kubernetes-int-or-string'] === true) return;
  if (schema['anyOf'] !== undefined) checkSome(check, schema['anyOf'] as JsonObject[], value);
  if (schema['oneOf'] === undefined) return;
  const passed = checkSome(check, schema['oneOf'] as JsonObject[], value);
  if (passed > 1) addInvalidValue(check, schema, value, { rule: 'oneOf', limit: passed });
}

/** How many of the alternatives a value passes; adds findings for none. */
function checkSome(check: SchemaCheck, alternatives: readonly JsonObject[], value: Json): number {
  const results = alternatives.map((one) => {
    const findings: SchemaFinding[] = [];
    check.visit({ ...check, findings }, one, value);
    return findings;
  });
  const passed = results.filter((findings) => findings.length === 0).length;
  if (passed === 0) addNearest(check, alternatives, results, value);
  return passed;
}

function addNearest(
  check: SchemaCheck,
  alternatives: readonly JsonObject[],
  results: readonly (readonly SchemaFinding[])[],
  value: Json,
): void {
  const depth = check.path.length;
  const ofType = results.filter(
    (findings) => !findings.some(({ code, path }) => code === 'wrong-type' && path.length === depth),
  );
  if (ofType.length === 0) return addWrongType(check, [...new Set(alternatives.flatMap(typesOf))], value);
  const lacks = ofType.map(([first, ...more]) =>
    more.length === 0 && first?.code === 'missing-field' ? first : undefined,
  );
  if (lacks.every((lack) => lack?.path.length === depth + 1)) {
    return addMissingField(
      check,
      lacks.flatMap((lack) => (lack?.args['keys'] ?? []) as string[]),
    );
  }
  const [nearest = []] = [...ofType].sort((a, b) => a.length - b.length);
  check.findings.push(...nearest);
}
