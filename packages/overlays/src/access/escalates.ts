import type { StatedRule } from './stated-rules';

/** Verbs by which somebody gets rights that the rule itself does not name. */
const ESCALATING = ['bind', 'escalate', 'impersonate'];

/** Resources, with their groups, on which `*` holds such a verb. */
const SENSITIVE: readonly (readonly [string, readonly string[]])[] = [
  ['rbac.authorization.k8s.io', ['roles', 'clusterroles']],
  ['', ['serviceaccounts', 'users', 'groups']],
];

/** The verbs of a rule that give more than it says, as it writes them; `*` where that holds one. */
export function escalates({ verbs, apiGroups, resources }: StatedRule): readonly string[] {
  const named = verbs.filter((verb) => ESCALATING.includes(verb));
  const holds = (all: readonly string[], one: string) => all.includes('*') || all.includes(one);
  const sensitive = SENSITIVE.some(
    ([group, kinds]) => holds(apiGroups, group) && kinds.some((kind) => holds(resources, kind)),
  );
  return verbs.includes('*') && sensitive ? [...named, '*'] : named;
}
