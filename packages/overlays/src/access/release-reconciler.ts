import type { Component, Grant, Release, RenderedKinds } from '@254carbon/observability';
import { grantsOf } from './grants-of';
import { reconcilerName, type Reconciler, type Rights, type Rule } from './reconciler';
import { rulesFor, rulesToLookAt } from './rules-for';
import { USUAL_KINDS } from './usual-kinds';

/** What charts render in their namespace, for one that does not tell. Custom resources and cluster-wide rights must be told. */
const USUAL: readonly RenderedKinds[] = [
  { kinds: [...USUAL_KINDS, 'Role.rbac.authorization.k8s.io', 'RoleBinding.rbac.authorization.k8s.io', 'Secret'] },
];

/** What Helm looks at, beside the workload itself, to tell whether it is up. */
const WAITED_FOR: Readonly<Record<string, readonly string[]>> = {
  'DaemonSet.apps': ['Pod'],
  'Deployment.apps': ['Pod', 'ReplicaSet.apps'],
  'Job.batch': ['Pod'],
  'StatefulSet.apps': ['Pod'],
};

/** Not delete: with a definition all its objects go, and Helm never does that. */
function rulesForCrds(names: readonly string[] | undefined): readonly Rule[] {
  const what = { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'] };
  const make = ['get', 'list', 'watch', 'create'];
  const change = ['update', 'patch'];
  if (names === undefined) return [{ ...what, verbs: [...make, ...change] }];
  return [
    { ...what, verbs: make },
    { ...what, resourceNames: names, verbs: change },
  ];
}

/** The identity of a release: the kinds that its chart renders, the rights that it hands out, and Helm's own records. */
export function releaseReconciler(component: Component, release: Release): Reconciler {
  const renders = release.renders ?? USUAL;
  const own = grantsOf(component, release);
  const elsewhere = [
    ...renders.flatMap((one) => one.elsewhere?.namespace ?? []),
    ...own.flatMap((one) => one.namespace ?? []),
  ];
  const namespaces = [...new Set([release.namespace, ...elsewhere])];
  const rights = [...namespaces.map((namespace) => rightsIn(namespace, release, renders, own))];
  return { name: reconcilerName(release.name), rights: [...rights, ...clusterWide(release, renders, own)] };
}

function rightsIn(
  namespace: string,
  release: Release,
  renders: readonly RenderedKinds[],
  grants: readonly Grant[],
): Rights {
  const home = namespace === release.namespace;
  const here = renders.filter(({ elsewhere }) => (elsewhere === undefined ? home : elsewhere.namespace === namespace));
  const unnamed = here.filter(({ names }) => names === undefined).flatMap(({ kinds }) => kinds);
  // Helm's own records are Secrets.
  const records = home ? ['Secret'] : [];
  return {
    namespace,
    rules: [
      ...rulesFor([...unnamed, ...records], 'helm'),
      ...here.flatMap(({ kinds, names }) => (names === undefined ? [] : rulesFor(kinds, 'helm', names))),
      ...rulesToLookAt(here.flatMap((one) => one.kinds.flatMap((kind) => WAITED_FOR[kind] ?? []))),
      ...grants.filter((grant) => grant.namespace === namespace).flatMap(({ rules }) => rules),
    ],
    reasons: here.flatMap((one) => reasonOf(one) ?? []),
  };
}

function clusterWide(release: Release, renders: readonly RenderedKinds[], grants: readonly Grant[]): Rights[] {
  const kinds = renders.filter(({ elsewhere }) => elsewhere !== undefined && elsewhere.namespace === undefined);
  const given = grants.filter(({ namespace }) => namespace === undefined);
  const brings = release.bringsCrdsOf ?? [];
  const rules = [
    ...kinds.flatMap(({ kinds: some, names }) => rulesFor(some, 'helm', names)),
    ...(brings.length === 0 ? [] : rulesForCrds(release.crds)),
    ...given.flatMap((grant) => grant.rules),
  ];
  if (rules.length === 0) return [];
  const reasons = [
    ...kinds.flatMap((one) => reasonOf(one) ?? []),
    ...(brings.length === 0 ? [] : [`The chart brings the definitions of ${brings.join(', ')}.`]),
    ...(given.length === 0
      ? []
      : [
          `It hands out ${given.map(({ role }) => role).join(', ')}.`,
          'Nobody can hand out what they do not hold, so the rules of these stand here too.',
        ]),
  ];
  return [{ rules, reasons }];
}

function reasonOf({ kinds, elsewhere }: RenderedKinds): string | undefined {
  if (elsewhere === undefined) return undefined;
  return `${kinds.map((kind) => kind.replace(/\..*/, '')).join(', ')}: ${elsewhere.reason}`;
}
