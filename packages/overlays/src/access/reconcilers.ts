import type { KubernetesObject } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';
import { MONITORING, type Platform, type PlannedRelease } from '../platform';
import { deliveredSecrets } from '../secrets/needed-secrets';
import { FLUX_NAMESPACE, KUSTOMIZATIONS, PLATFORM_NAMESPACES } from '../tree/names';
import { folderReconciler, type Retired } from './folder-reconciler';
import { placeOf } from './place-of';
import { reconcilerObjects, type ReasonedObject } from './reconciler-objects';
import { releaseReconciler } from './release-reconciler';
import { USUAL_KINDS } from './usual-kinds';

type Folder = Exclude<keyof typeof KUSTOMIZATIONS, 'sync'>;

/**
 * Kinds that a folder may have held before something was turned off, a team's usual ones among them: Flux fails for ever
 * where it may not remove what it has made. To delete is no way to get rights.
 */
const RETIRES: Readonly<Record<Folder, readonly Retired[]>> = {
  platform: [
    {
      namespaces: PLATFORM_NAMESPACES,
      kinds: [...USUAL_KINDS, 'LimitRange', 'ResourceQuota'],
    },
  ],
  dashboards: [],
  secrets: [
    {
      namespaces: [FLUX_NAMESPACE, ...PLATFORM_NAMESPACES],
      kinds: ['ExternalSecret.external-secrets.io', 'SealedSecret.bitnami.com'],
    },
  ],
  routes: [],
  alerts: [
    {
      namespaces: PLATFORM_NAMESPACES,
      kinds: ['PodMonitor', 'Probe', 'PrometheusRule', 'ScrapeConfig', 'ServiceMonitor'].map(
        (kind) => `${kind}.${MONITORING}`,
      ),
    },
  ],
};

/** Whom Flux acts as: an identity for each Kustomization that has something to apply, and for each release. */
export function reconcilers(
  { environment, components, releases }: Platform,
  folders: Readonly<Record<Folder, readonly KubernetesObject[]>>,
): ReasonedObject[] {
  return [
    ...(Object.keys(folders) as Folder[])
      .filter((folder) => folder === 'platform' || folders[folder].length > 0)
      .flatMap((folder) =>
        ofFolder({
          name: KUSTOMIZATIONS[folder].name,
          objects: folders[folder],
          watchesReleases: folder === 'platform' && releases.length > 0,
          retires: folder === 'secrets' ? [...RETIRES.secrets, ...once(environment, components)] : RETIRES[folder],
        }),
      ),
    ...releases.flatMap(ofRelease),
  ];
}

/** The Secrets themselves, which SOPS may have brought before something else did. */
function once({ facts }: Platform['environment'], components: Platform['components']): readonly Retired[] {
  const needed = deliveredSecrets(facts, components);
  return [...new Set(needed.map(({ namespace }) => namespace))].map((namespace) => ({
    namespaces: [namespace],
    kinds: ['Secret'],
    names: needed.filter((one) => one.namespace === namespace).map(({ name }) => name),
  }));
}

const known = new Map<string, ReasonedObject[]>();

/** Rights are the same wherever folders hold the same kinds in the same places: made and written once. */
function ofFolder(options: Parameters<typeof folderReconciler>[0]): ReasonedObject[] {
  const key = JSON.stringify({ ...options, objects: [...new Set(options.objects.map(asSeenByRights))] });
  const made = known.get(key) ?? reconcilerObjects(folderReconciler(options));
  known.set(key, made);
  return made;
}

const seen = new WeakMap<KubernetesObject, string>();

/** Most objects stand in the trees of many environments. */
function asSeenByRights(object: KubernetesObject): string {
  const text = seen.get(object) ?? rightsKey(object);
  seen.set(object, text);
  return text;
}

/** What rights depend on: kind and place, the name of what has no place, and all of what hands out rights itself. */
function rightsKey(object: KubernetesObject): string {
  const { apiVersion, kind, metadata } = object;
  if (apiVersion.startsWith('rbac.')) return JSON.stringify(object);
  const place = placeOf(object);
  return `${apiVersion} ${kind} ${place ?? `${metadata.namespace}/${metadata.name}`}`;
}

const ofReleases = new WeakMap<Component, Map<string, ReasonedObject[]>>();

function ofRelease({ placed: { component }, release }: PlannedRelease): ReasonedObject[] {
  const all = ofReleases.get(component) ?? new Map<string, ReasonedObject[]>();
  ofReleases.set(component, all);
  const made = all.get(release.name) ?? reconcilerObjects(releaseReconciler(component, release));
  all.set(release.name, made);
  return made;
}
