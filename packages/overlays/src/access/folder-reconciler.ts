import { groupOf, isObject, type KubernetesObject } from '@254carbon/manifest';
import { FLUX_NAMESPACE } from '../tree/names';
import { placeOf } from './place-of';
import { reconcilerName, type Reconciler, type Rights, type Rule } from './reconciler';
import { rulesFor, rulesToLookAt, rulesToRemove } from './rules-for';

interface Options {
  /** Name of the Kustomization. */
  readonly name: string;
  /** What it applies. */
  readonly objects: readonly KubernetesObject[];
  /** Whether it waits for HelmReleases, and so must see them. */
  readonly watchesReleases?: boolean;
  readonly retires?: readonly Retired[];
}

/** What may have stood in a folder before. */
export interface Retired {
  readonly kinds: readonly string[];
  readonly namespaces: readonly string[];
  /** No others, where they are told. */
  readonly names?: readonly string[];
}

/** Whoever may change these may change rights: only those that stand in the folder. */
const RIGHTS = /^(Cluster)?Role(Binding)?\.rbac\.authorization\.k8s\.io$/;

/** The identity of a Kustomization: the kinds that stand in its folder, and the rights that these hand out. */
export function folderReconciler({ name, objects, watchesReleases = false, retires = [] }: Options): Reconciler {
  const inPlace = new Map<string | undefined, KubernetesObject[]>();
  for (const object of objects) {
    const place = placeOf(object);
    const some = inPlace.get(place);
    if (some === undefined) inPlace.set(place, [object]);
    else some.push(object);
  }
  for (const place of retires.flatMap(({ namespaces }) => namespaces)) inPlace.set(place, inPlace.get(place) ?? []);
  if (watchesReleases && !inPlace.has(FLUX_NAMESPACE)) inPlace.set(FLUX_NAMESPACE, []);
  const rights = [...inPlace]
    .map(([place, some]): Rights => {
      const kinds = kindsOf(some);
      const rules = [
        ...kindRules(some, kinds),
        // What leaves the folder has to be removed after its kind has left these rules.
        ...retires
          .filter(({ namespaces }) => place !== undefined && namespaces.includes(place))
          .flatMap((one) => rulesToRemove(without(one.kinds, kinds), one.names)),
        ...some.flatMap(handedOut),
      ];
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

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((one) => !some.includes(one));
}

function kindRules(objects: readonly KubernetesObject[], kinds: readonly string[]): readonly Rule[] {
  const named = kinds.filter((kind) => RIGHTS.test(kind));
  const names = (kind: string) => objects.filter((one) => kindOf(one) === kind).map(({ metadata }) => metadata.name);
  return [
    ...rulesFor(
      kinds.filter((kind) => !RIGHTS.test(kind)),
      'kustomize',
    ),
    ...named.flatMap((kind) => rulesFor([kind], 'kustomize', names(kind))),
  ];
}

function kindOf({ apiVersion, kind }: KubernetesObject): string {
  const group = groupOf(apiVersion);
  return group === '' ? kind : `${kind}.${group}`;
}

function kindsOf(objects: readonly KubernetesObject[]): readonly string[] {
  return [...new Set(objects.map(kindOf))];
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
