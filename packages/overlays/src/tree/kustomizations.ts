import { healthCheckOf, kustomization } from '@254carbon/flux';
import type { KubernetesObject } from '@254carbon/manifest';
import { reconcilerName } from '../access/reconciler';
import { perShapeWithFiles } from '../remember/per-shape';
import type { Platform } from '../platform';
import type { Draft } from './draft';
import { FLUX_NAMESPACE, KUSTOMIZATIONS, SOPS_AGE, SOURCE } from './names';

const common = { namespace: FLUX_NAMESPACE, sourceRef: { kind: 'GitRepository', name: SOURCE } } as const;

const dashboards = kustomization({ ...common, ...KUSTOMIZATIONS.dashboards, ...actingAs('dashboards') });

const alerts = kustomization({
  ...common,
  ...KUSTOMIZATIONS.alerts,
  ...actingAs('alerts'),
  dependsOn: [
    {
      name: KUSTOMIZATIONS.platform.name,
      // True once the platform was healthy: a release that fails later does not hold new alerts back.
      readyExpr: 'has(dep.status.lastAppliedRevision)',
    },
  ],
});

/** Depends on nothing, and nothing on it: an operator that is not there holds up nothing else. */
const secrets = kustomization({ ...common, ...KUSTOMIZATIONS.secrets, ...actingAs('secrets') });

const encryptedSecrets = kustomization({
  ...common,
  ...KUSTOMIZATIONS.secrets,
  ...actingAs('secrets'),
  decryption: { provider: 'sops', secretRef: { name: SOPS_AGE } },
});

/** Depends on nothing, and nothing on it: the Gateway API and its controller come from elsewhere. */
const routes = kustomization({
  ...common,
  ...KUSTOMIZATIONS.routes,
  ...actingAs('routes'),
  // A route has no condition of its own: each Gateway tells whether it took it, and whether it finds the Service.
  healthCheckExprs: [
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      current:
        'status.parents.size() > 0 && status.parents.all(p, ["Accepted", "ResolvedRefs"].all(t, p.conditions.exists(c, c.type == t && c.status == "True" && c.observedGeneration == metadata.generation)))',
    },
  ],
});

/** What it may do stands in `gotk-sync.yaml`, out of its own reach. */
function actingAs(which: keyof typeof KUSTOMIZATIONS) {
  return { serviceAccountName: reconcilerName(KUSTOMIZATIONS[which].name) } as const;
}

interface Options {
  /** Objects that the platform is not healthy without. */
  readonly releases: readonly KubernetesObject[];
  readonly hasDashboards: boolean;
  readonly hasAlerts: boolean;
  readonly hasSecrets: boolean;
  readonly hasRoutes: boolean;
}

/** `gitops/flux-system/kustomization.yaml`: Flux Kustomizations for the folders that the tree has. */
export function kustomizations(platform: Platform, options: Options): Draft {
  const path = 'gitops/flux-system/kustomization.yaml';
  return { path, sources: [platform.environment.file], objects: objectsOf(platform, options) };
}

const objectsOf = perShapeWithFiles(({ environment: { settings } }, options: Options): readonly KubernetesObject[] => {
  const { releases, hasDashboards, hasAlerts, hasSecrets, hasRoutes } = options;
  const ofSecrets = settings.secrets.mode === 'sops' ? encryptedSecrets : secrets;
  const platform = kustomization({
    ...common,
    ...KUSTOMIZATIONS.platform,
    ...actingAs('platform'),
    // The releases stand elsewhere, so it is they that are waited for, and `wait` would ignore them.
    wait: false,
    ...(releases.length === 0 ? {} : { healthChecks: releases.map(healthCheckOf) }),
    // A first installation pulls every image; a release has ten minutes, or twenty, and one may wait for another.
    timeout: '30m',
  });
  return [
    platform,
    ...(hasDashboards ? [dashboards] : []),
    ...(hasAlerts ? [alerts] : []),
    ...(hasSecrets ? [ofSecrets] : []),
    ...(hasRoutes ? [routes] : []),
  ];
});
