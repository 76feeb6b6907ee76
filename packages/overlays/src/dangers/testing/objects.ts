import { isObject, type Json, type JsonObject, type KubernetesObject } from '@254carbon/manifest';

/** For specs: an object with these fields beside its identity. */
export function make(
  apiVersion: string,
  kind: string,
  fields: JsonObject = {},
  metadata: JsonObject = {},
): KubernetesObject {
  return {
    apiVersion,
    kind,
    metadata: { name: 'loki', namespace: 'observability', ...metadata },
    ...fields,
  } as KubernetesObject;
}

/** The same with another value at a dotted way; undefined removes it. */
export function set<T extends Json>(value: T, way: string, to: Json | undefined): T {
  const [key = '', ...rest] = way.split('.');
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? next(item, rest, to) : item)) as unknown as T;
  const object: JsonObject = isObject(value) ? value : {};
  return { ...object, [key]: next(object[key], rest, to) } as unknown as T;
}

function next(value: Json | undefined, rest: readonly string[], to: Json | undefined): Json {
  return (rest.length === 0 ? to : set(value ?? {}, rest.join('.'), to)) as Json;
}

export const release = make('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
  spec: {
    chart: { spec: { chart: 'loki', version: '18.11.0', sourceRef: { kind: 'HelmRepository', name: 'grafana' } } },
    releaseName: 'loki',
    targetNamespace: 'observability',
    values: {
      image: { repository: 'grafana/loki', tag: '3.7.8' },
      singleBinary: { replicas: 3, persistence: { size: '10Gi' } },
      podDisruptionBudget: { enabled: true, minAvailable: 2 },
      loki: {
        limits_config: { retention_period: '31d' },
        schemaConfig: {
          configs: [
            { from: '2024-04-01', store: 'tsdb', schema: 'v12' },
            { from: '2025-01-01', store: 'tsdb', schema: 'v13' },
          ],
        },
      },
    },
  },
});

export const kustomization = make(
  'kustomize.toolkit.fluxcd.io/v1',
  'Kustomization',
  { spec: { path: './k8s', prune: true, sourceRef: { kind: 'GitRepository', name: 'config' } } },
  { name: 'platform', namespace: 'flux-system' },
);

export const statefulSet = make('apps/v1', 'StatefulSet', {
  spec: {
    replicas: 3,
    serviceName: 'loki',
    selector: { matchLabels: { app: 'loki' } },
    template: {
      metadata: { labels: { app: 'loki' } },
      spec: { containers: [{ name: 'loki', image: 'grafana/loki:3.7.8' }] },
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
      },
    ],
  },
});

export const deployment = make('apps/v1', 'Deployment', {
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'loki' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['a', 'b'] }] },
    template: {
      metadata: { labels: { app: 'loki', tier: 'a' } },
      spec: { containers: [{ name: 'loki', image: 'grafana/loki:3.7.8' }] },
    },
  },
});

export const claim = make('v1', 'PersistentVolumeClaim', {
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'gp3', resources: { requests: { storage: '10Gi' } } },
});

/** Where Flux finds it, beside the objects that it applies. */
export const FLUX = 'gitops/flux-system/kustomization.yaml';
