import { isObject, type Json, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import type { ExpandedContainer, ExpandedWorkload } from '../../packages/observability/src/catalogue/expansion';
import { schedulingOf } from './scheduling-of';

const HARDENED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

/** What the operator adds to a resource of each kind; read off its own StatefulSet builders. */
const MADE = {
  Prometheus: {
    container: 'prometheus',
    ports: [9090],
    claim: (name: string) => `prometheus-${name}-db`,
    labels: (name: string) => ({
      'app.kubernetes.io/name': 'prometheus',
      'operator.prometheus.io/name': name,
      'operator.prometheus.io/shard': '0',
      prometheus: name,
    }),
  },
  Alertmanager: {
    container: 'alertmanager',
    ports: [9093, 9094],
    claim: (name: string) => `alertmanager-${name}-db`,
    labels: (name: string) => ({ 'app.kubernetes.io/name': 'alertmanager', alertmanager: name }),
  },
};

/** The pods that the Prometheus operator makes of a custom resource, or undefined for any other object. */
export function operatorPods(
  object: KubernetesObject,
  operator: KubernetesObject | undefined,
): ExpandedWorkload | undefined {
  if (object.kind !== 'Prometheus' && object.kind !== 'Alertmanager') return undefined;
  const { container, ports, claim, labels } = MADE[object.kind];
  const { name, namespace = '' } = object.metadata;
  const spec = record(object.spec);
  const resources = record(spec.resources);
  const given = {
    ...labels(name),
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'prometheus-operator',
  };
  const reloader: ExpandedContainer = {
    name: 'config-reloader',
    ports: [8080],
    requests: reloaderResources(operator, 'request'),
    limits: reloaderResources(operator, 'limit'),
    security: HARDENED,
  };
  return {
    kind: object.kind,
    name,
    namespace,
    replicas: Number(spec.replicas),
    labels: given,
    serviceAccount: String(spec.serviceAccountName),
    token: spec.automountServiceAccountToken !== false,
    ...schedulingOf(spec, given),
    host: spec.hostNetwork === true ? ['hostNetwork'] : [],
    security: spec.securityContext ?? null,
    claims: isObject(spec.storage) ? [claim(name)] : [],
    volumes: ['configMap', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret'],
    containers: [
      {
        name: container,
        ports,
        requests: texts(resources.requests),
        limits: texts(resources.limits),
        security: HARDENED,
      },
      reloader,
    ],
    initContainers: [{ ...reloader, name: 'init-config-reloader', ports: [8081] }],
  };
}

/** The operator hands these to every reloader; 0 stands for none. */
function reloaderResources(operator: KubernetesObject | undefined, which: 'request' | 'limit'): Record<string, string> {
  const text = JSON.stringify(operator ?? {});
  const found = ['cpu', 'memory'].map((resource) => {
    const value = new RegExp(`--config-reloader-${resource}-${which}=([^"]+)`).exec(text)?.[1];
    return value === undefined || value === '0' ? [] : [[resource, value]];
  });
  return Object.fromEntries(found.flat()) as Record<string, string>;
}

function record(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function texts(value: Json | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [key, String(one)]));
}
