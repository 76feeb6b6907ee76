import { groupOf, isObject, type KubernetesObject } from '@254carbon/manifest';
import { isClusterScoped } from '../parse/is-cluster-scoped';
import { FLUX_NAMESPACE, PLATFORM_NAMESPACES } from '../tree/names';
import { reconcilerName, type Reconciler, type Rights, type Rule } from './reconciler';
import { rulesFor, rulesToLookAt } from './rules-for';

/** Namespaces that are there before Flux makes any Role; one of another place may not be, and would hold up all. */
const THERE: ReadonlySet<string | undefined> = new Set([
  ...PLATFORM_NAMESPACES,
  FLUX_NAMESPACE,
  'default',
  'kube-system',
]);

interface Options {
  /** Name of the Kustomization. */
  readonly name: string;
  /** What it applies. */
  readonly objects: readonly KubernetesObject[];
  /** Whether it waits for HelmReleases, and so must see them. */
  readonly watchesReleases?: boolean;
}

/** The identity of a Kustomization: the kinds that stand in its folder, and the rights that these hand out. */
export function folderReconciler({ name, objects, watchesReleases = false }: Options): Reconciler {
  const inPlace = new Map<string | undefined, KubernetesObject[]>();
  for (const object of objects) inPlace.set(placeOf(object), [...(inPlace.get(placeOf(object)) ?? []), object]);
  if (watchesReleases && !inPlace.has(FLUX_NAMESPACE)) inPlace.set(FLUX_NAMESPACE, []);
  const rights = [...inPlace]
    .map(([place, some]): Rights => {
      const rules = [...rulesFor(kindsOf(some), 'kustomize'), ...some.flatMap(handedOut)];
      if (place === undefined) return { rules, reasons: reasonsOf(some) };
      if (place !== FLUX_NAMESPACE || !watchesReleases) return { namespace: place, rules, reasons: [] };
      return {
        namespace: place,
        rules: [...rules, ...rulesToLookAt(['HelmRelease.helm.toolkit.fluxcd.io'])],
        reasons: ['It is healthy when the releases are, and must see them.'],
      };
    })
    .sort((a, b) => ((a.namespace ?? '~') < (b.namespace ?? '~') ? -1 : 1));
  return { name: reconcilerName(name), rights };
}

/** The namespace whose Role covers an object; undefined where only a ClusterRole can. */
function placeOf(object: KubernetesObject): string | undefined {
  const { namespace } = object.metadata;
  return isClusterScoped(object) !== true && THERE.has(namespace) ? namespace : undefined;
}

function kindsOf(objects: readonly KubernetesObject[]): readonly string[] {
  const kinds = objects.map(({ apiVersion, kind }) =>
    [kind, groupOf(apiVersion)].filter((part) => part !== '').join('.'),
  );
  return [...new Set(kinds)];
}

/** The rules of a role that stands in the folder. */
function handedOut({ apiVersion, kind, rules }: KubernetesObject): readonly Rule[] {
  if (groupOf(apiVersion) !== 'rbac.authorization.k8s.io' || !/Role$/.test(kind) || !Array.isArray(rules)) return [];
  return rules.filter(isObject) as unknown as readonly Rule[];
}

function reasonsOf(objects: readonly KubernetesObject[]): readonly string[] {
  const said = objects.map(({ kind, metadata: { name, namespace } }) =>
    namespace === undefined
      ? `${kind} ${name} lives in no namespace.`
      : `${kind} ${name} lives in namespace ${namespace}, which may not be there yet when Flux makes Roles.`,
  );
  return [...new Set(said)].sort();
}
