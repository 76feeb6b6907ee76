import { isObject, type Finding, type Json, type KubernetesObject } from '@254carbon/manifest';
import { celClaims } from './cel-claims';
import { celRules } from './generated/cel-rules';

/**
 * The CEL rules of a kind's definition, for an object that fits the kind's schema. They were compiled when the schemas
 * were generated, with the schema's defaults in force; rules that compare with an older object are not among them.
 */
export function checkRules(object: KubernetesObject): Finding[] {
  const findings: Finding[] = [];
  for (const { path, expression, holds } of celRules[object.kind] ?? []) {
    let self: Json | undefined = object;
    for (const step of path) self = isObject(self) ? self[step] : undefined;
    if (self === undefined || self === null || holds(self) === true) continue;
    const claim = celClaims[expression];
    if (claim === undefined) throw new Error(`No claim for the rule ${expression}`);
    const at = claim.field !== undefined && isObject(self) && self[claim.field] !== undefined ? [claim.field] : [];
    findings.push({ code: claim.code, path: [...path, ...at], args: { kind: object.kind, field: path.join('.') } });
  }
  return findings;
}
