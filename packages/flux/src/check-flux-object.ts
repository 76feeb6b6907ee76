import type { Finding, KubernetesObject } from '@254carbon/manifest';
import { checkKind } from './check-kind';
import { checkRules } from './check-rules';
import { objectChecks } from './checks';
import { explainRefusal } from './explain-refusal';
import { fluxKindOf, fluxKinds } from './flux-kinds';
import { schemas } from './generated/schemas';
import { validators } from './generated/validators';

/** Objects are values that never change, and environments share them: each is checked once. */
const results = new WeakMap<KubernetesObject, readonly Finding[]>();

/**
 * All that is wrong with one object of Flux by itself: kind and version, schema, the rules of its definition, and what
 * is legal but does not do what it says. Objects of other groups have no findings. Codes are those of `fluxRules` and,
 * for schemas, of `manifestRules`.
 */
export function checkFluxObject(object: KubernetesObject): readonly Finding[] {
  const known = results.get(object);
  if (known !== undefined) return known;
  const findings = check(object);
  results.set(object, findings);
  return findings;
}

function check(object: KubernetesObject): readonly Finding[] {
  const misnamed = checkKind(object);
  const flux = fluxKindOf(object);
  // The schema of another version would explain nothing.
  if (misnamed.length > 0 || flux === undefined) return misnamed;
  if (!validators[flux.kind]?.(object)) return explainRefusal(schemas[flux.kind], object);
  return [...checkRules(object), ...checkObject(object)];
}

const ofKind = new Map(
  fluxKinds.map(({ kind }) => [kind as string, objectChecks.filter(({ kinds }) => kinds.includes(kind))]),
);

function checkObject(object: KubernetesObject): Finding[] {
  const findings: Finding[] = [];
  for (const { code, check: find } of ofKind.get(object.kind) ?? []) {
    for (const found of find(object)) findings.push({ code, ...found });
  }
  return findings;
}
