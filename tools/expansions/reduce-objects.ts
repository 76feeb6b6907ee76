import { isObject, type Json, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import type {
  ExpandedContainer,
  ExpandedWorkload,
  Expansion,
} from '../../packages/observability/src/catalogue/expansion';
import { operatorPods } from './operator-pods';
import { schedulingOf } from './scheduling-of';

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'];

/** Labels that change with each version of a chart; no selector may rest on them. */
const VERSIONED = ['helm.sh/chart', 'chart', 'app.kubernetes.io/version', 'heritage', 'app.kubernetes.io/managed-by'];

type Facts = Omit<
  Expansion,
  'release' | 'namespace' | 'chart' | 'version' | 'values' | 'crds' | 'removed' | 'narrowed' | 'offered'
>;

/** The facts of a rendered chart that our model makes claims about; nothing of the chart's own text. */
export function reduceObjects(objects: readonly KubernetesObject[], releaseNamespace: string): Facts {
  const placed = objects.map((object) => withNamespace(object, releaseNamespace));
  const ofKind = (...kinds: readonly string[]) => placed.filter(({ kind }) => kinds.includes(kind));
  const operator = ofKind('Deployment').find(({ metadata }) => metadata.name.endsWith('-operator'));
  return {
    objects: placed.map(identify).sort(),
    services: ofKind('Service').map((service) => {
      const spec = record(service.spec);
      return {
        name: service.metadata.name,
        namespace: service.metadata.namespace ?? '',
        headless: spec.clusterIP === 'None',
        labels: stable(service.metadata.labels),
        selector: texts(spec.selector),
        ports: list(spec.ports).map((port) => ({
          name: port.name as string,
          port: Number(port.port),
          targetPort: (port.targetPort ?? port.port) as number | string,
        })),
      };
    }),
    workloads: [
      ...ofKind(...WORKLOADS).map((object) => workload(object, ofKind('ServiceAccount'))),
      ...placed.flatMap((object) => operatorPods(object, operator) ?? []),
    ],
    roles: ofKind('Role', 'ClusterRole').map((role) => ({
      role: role.metadata.name,
      ...(role.kind === 'Role' ? { namespace: role.metadata.namespace ?? '' } : {}),
      rules: list(role.rules),
    })),
    monitors: ofKind('ServiceMonitor', 'PodMonitor').map((monitor) => {
      const spec = record(monitor.spec);
      return {
        kind: monitor.kind,
        name: monitor.metadata.name,
        namespace: monitor.metadata.namespace ?? '',
        selector: spec.selector ?? null,
        namespaces: strings(record(spec.namespaceSelector).matchNames),
        ports: list(spec.endpoints ?? spec.podMetricsEndpoints).map(({ port }) => String(port)),
      };
    }),
    disruptionBudgets: ofKind('PodDisruptionBudget').map(({ metadata, spec }) => {
      const { selector, minAvailable, maxUnavailable } = record(spec);
      return {
        name: metadata.name,
        namespace: metadata.namespace ?? '',
        selector: selector ?? null,
        ...(minAvailable === undefined ? {} : { minAvailable: minAvailable as number }),
        ...(maxUnavailable === undefined ? {} : { maxUnavailable: maxUnavailable as number }),
      };
    }),
    autoscalers: ofKind('HorizontalPodAutoscaler').map(({ metadata, spec }) => {
      const { scaleTargetRef, minReplicas, maxReplicas } = record(spec);
      const { kind, name } = record(scaleTargetRef);
      return {
        target: `${String(kind)} ${metadata.namespace ?? ''}/${String(name)}`,
        minReplicas: Number(minReplicas),
        maxReplicas: Number(maxReplicas),
      };
    }),
    ...bundleOf(placed),
  };
}

/** Alerts, rule groups and dashboards that a chart brings along. */
export function bundleOf(objects: readonly KubernetesObject[]): Pick<Facts, 'alerts' | 'ruleGroups' | 'dashboards'> {
  const groups = objects
    .filter(({ kind }) => kind === 'PrometheusRule')
    .flatMap(({ spec }) => list(record(spec).groups));
  const maps = objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.labels?.['grafana_dashboard']);
  return {
    alerts: groups
      .flatMap(({ rules }) => list(rules))
      .flatMap(({ alert }) => (typeof alert === 'string' ? [alert] : []))
      .sort(),
    ruleGroups: groups.map(({ name }) => String(name)).sort(),
    dashboards: maps.map(({ metadata }) => metadata.name).sort(),
  };
}

const CLUSTER_SCOPED =
  /^(ClusterRole|ClusterRoleBinding|Namespace|PriorityClass|CustomResourceDefinition|.*WebhookConfiguration)$/;

function withNamespace(object: KubernetesObject, namespace: string): KubernetesObject {
  if (CLUSTER_SCOPED.test(object.kind) || object.metadata.namespace !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function identify({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`;
}

function workload({ kind, metadata, spec }: KubernetesObject, accounts: readonly KubernetesObject[]): ExpandedWorkload {
  const { replicas, template, volumeClaimTemplates } = record(spec);
  const pod = record(record(template).spec);
  const volumes = list(pod.volumes).map((volume) => record(volume.persistentVolumeClaim).claimName);
  const templates = list(volumeClaimTemplates).map((claim) => record(claim.metadata).name);
  const account = accounts.find((one) => one.metadata.name === pod.serviceAccountName);
  return {
    kind,
    name: metadata.name,
    namespace: metadata.namespace ?? '',
    ...(replicas === undefined ? {} : { replicas: Number(replicas) }),
    labels: stable(record(record(template).metadata).labels),
    serviceAccount: String(pod.serviceAccountName ?? 'default'),
    // What the pod says counts before what its account says.
    token: (pod.automountServiceAccountToken ?? account?.automountServiceAccountToken) !== false,
    ...schedulingOf(pod, texts(record(record(template).metadata).labels)),
    host: ['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => pod[key] === true),
    security: pod.securityContext ?? null,
    claims: [...volumes, ...templates].flatMap((name) => (typeof name === 'string' ? [name] : [])),
    volumes: volumeKinds(list(pod.volumes), list(volumeClaimTemplates)),
    containers: list(pod.containers).map(container),
    initContainers: list(pod.initContainers).map(container),
  };
}

function volumeKinds(volumes: readonly JsonObject[], templates: readonly JsonObject[]): readonly string[] {
  const kinds = volumes.flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name'));
  return [...new Set([...kinds, ...(templates.length === 0 ? [] : ['persistentVolumeClaim'])])].sort();
}

function container(one: JsonObject): ExpandedContainer {
  const { requests, limits } = record(one.resources);
  return {
    name: String(one.name),
    ports: [...new Set(list(one.ports).map(({ containerPort }) => Number(containerPort)))].sort((a, b) => a - b),
    requests: texts(requests),
    limits: texts(limits),
    security: one.securityContext ?? null,
  };
}

function stable(labels: Json | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(texts(labels)).filter(([key]) => !VERSIONED.includes(key)));
}

function record(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function texts(value: Json | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [key, String(one)]));
}
