import { isObject, type Json, type KubernetesObject } from '@254carbon/manifest';
import type { Rule } from '../reconciler';

/** What somebody wants to do, as the API server sees it. */
export interface Request {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  /** Absent for what is in no namespace. */
  readonly namespace?: string;
  /** Absent where the API server does not know it: create, list, watch. */
  readonly name?: string;
}

/** The rules that bindings among the objects give to a service account: in a namespace, or (undefined) everywhere. */
export function heldRules(
  account: string,
  objects: readonly KubernetesObject[],
  namespace: string | undefined,
): Rule[] {
  const bound = objects.filter(
    (binding) =>
      (binding.kind === 'ClusterRoleBinding' ||
        (binding.kind === 'RoleBinding' && namespace !== undefined && binding.metadata.namespace === namespace)) &&
      list(binding.subjects).some(
        (subject) =>
          subject.kind === 'ServiceAccount' && subject.name === account && subject.namespace === 'flux-system',
      ),
  );
  return bound.flatMap(({ roleRef, metadata }) => {
    const ref = isObject(roleRef) ? roleRef : {};
    const role = objects.find(
      (one) =>
        one.kind === ref.kind &&
        one.metadata.name === ref.name &&
        (one.kind === 'ClusterRole' || one.metadata.namespace === metadata.namespace),
    );
    return list(role?.rules) as unknown as Rule[];
  });
}

/** Whether one of the rules allows the request, as the API server's RBAC authorizer decides. */
export function isAllowed({ verb, group, resource, name }: Request, rules: readonly Rule[]): boolean {
  return rules.some(
    (rule) =>
      holds(rule.verbs, verb) &&
      holds(rule.apiGroups, group) &&
      holds(rule.resources, resource) &&
      (rule.resourceNames === undefined || (name !== undefined && rule.resourceNames.includes(name))),
  );
}

/** Parts of a rule that none of the held rules covers: whoever holds them may not hand the rule out. */
export function notCovered(rule: Rule, held: readonly Rule[]): readonly string[] {
  const missing = (rule.nonResourceURLs ?? []).flatMap((url) =>
    rule.verbs
      .filter((verb) => !held.some((one) => holds(one.verbs, verb) && one.nonResourceURLs?.includes(url) === true))
      .map((verb) => `${verb} ${url}`),
  );
  for (const group of rule.apiGroups ?? []) {
    for (const resource of rule.resources ?? []) {
      for (const name of rule.resourceNames ?? [undefined]) {
        for (const verb of rule.verbs) {
          const request = { verb, group, resource, ...(name === undefined ? {} : { name }) };
          if (!isAllowed(request, held)) missing.push([verb, resource, group, name].filter(Boolean).join(' '));
        }
      }
    }
  }
  return missing;
}

function holds(all: readonly string[] | undefined, one: string): boolean {
  return all !== undefined && (all.includes('*') || all.includes(one));
}

function list(value: Json | undefined): readonly Record<string, Json>[] {
  return Array.isArray(value) ? (value.filter(isObject) as Record<string, Json>[]) : [];
}
