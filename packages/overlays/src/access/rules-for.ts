import type { Rule } from './reconciler';
import { resourceOf } from './resource-of';

const LOOK = ['get', 'list', 'watch'];

/** What each applier does with the objects that it made. */
const CHANGE = {
  // Server-side apply is a patch; update is for nobody.
  kustomize: ['patch', 'delete'],
  helm: ['update', 'patch', 'delete'],
} as const;

export type Applier = keyof typeof CHANGE;

/**
 * Rules that let an applier make, change and remove objects of these kinds (`Kind` or `Kind.group`). Names bound what may
 * be changed; Kubernetes cannot bind what may be created or listed by name.
 */
export function rulesFor(kinds: readonly string[], applier: Applier, names?: readonly string[]): Rule[] {
  const change = CHANGE[applier];
  return groups(kinds).flatMap(([group, resources]): Rule[] => {
    const what = { apiGroups: [group], resources };
    if (names === undefined) return [{ ...what, verbs: [...LOOK, 'create', ...change] }];
    return [
      { ...what, verbs: [...LOOK, 'create'] },
      { ...what, resourceNames: [...names].sort(), verbs: [...change] },
    ];
  });
}

/** Rules that let somebody look at objects of these kinds. */
export function rulesToLookAt(kinds: readonly string[]): Rule[] {
  return groups(kinds).map(([group, resources]) => ({ apiGroups: [group], resources, verbs: LOOK }));
}

/** Rules that let Flux remove objects of these kinds that it has made: it knows their names, and looks before. */
export function rulesToRemove(kinds: readonly string[], names?: readonly string[]): Rule[] {
  return groups(kinds).map(([group, resources]) => ({
    apiGroups: [group],
    resources,
    ...(names === undefined ? {} : { resourceNames: [...names].sort() }),
    verbs: ['get', 'delete'],
  }));
}

/** Resources by API group, both in the order of their names. */
function groups(kinds: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const text of kinds) {
    const [kind = '', ...group] = text.split('.');
    const name = group.join('.');
    found.set(name, (found.get(name) ?? new Set()).add(resourceOf(kind)));
  }
  return [...found]
    .map(([group, resources]) => [group, [...resources].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
