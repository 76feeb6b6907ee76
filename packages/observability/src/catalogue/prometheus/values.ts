import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import type { EnvironmentFacts } from '../../environment-facts';
import { priorityClasses } from '../../priority-class';
import { parseQuantity } from '../../quantity';
import { requestsAndLimit } from '../../requests-and-limit';
import { spreadConstraints } from '../../spread-constraints';
import { tenancy, TENANCY_LABELS } from '../../tenancy';
import { fluxState, fluxStateRights } from './flux-state';
import type { PrometheusKnobs } from './knobs';
import { NAMESPACE, PROMETHEUS, RELEASE, SCRAPE_INTERVAL } from './names';
import { requests } from './requests';
import { ruleGroups } from './rule-groups';

/** Values of kube-prometheus-stack; what Alertmanager needs comes from its own component. */
export function values(context: Context<PrometheusKnobs>): Readonly<Record<string, JsonObject>> {
  const { knobs } = context;
  return {
    [RELEASE]: {
      crds: { enabled: true },
      defaultRules: {
        rules: ruleGroups,
        // Our own has a page.
        disabled: { Watchdog: true },
        // What rules record is a signal too.
        additionalRuleLabels: context.named(tenancy),
      },
      // The control plane of a managed cluster cannot be scraped, and its alerts would fire for ever.
      kubeControllerManager: { enabled: false },
      kubeEtcd: { enabled: false },
      kubeProxy: { enabled: false },
      kubeScheduler: { enabled: false },
      kubelet: { namespace: NAMESPACE, serviceMonitor: { cAdvisorInterval: SCRAPE_INTERVAL } },
      grafana: grafanaDashboards(context),
      alertmanager: { enabled: context.enabled('alertmanager') },
      'kube-state-metrics': {
        // What they hold is nobody's business, and without them it needs no right to list any. No rule counts them.
        collectorsExclude: ['secrets', 'configmaps'],
        customResourceState: fluxState,
        rbac: { extraRules: fluxStateRights },
        priorityClassName: PRIORITY,
        resources: requestsAndLimit(requests.stateMetrics.cpu, knobs.stateMetricsMemory, 4),
      },
      'prometheus-node-exporter': nodeExporter,
      // Its dashboards for other systems would be empty for ever.
      nodeExporter: { operatingSystems: { aix: { enabled: false }, darwin: { enabled: false } } },
      prometheusOperator: operator,
      prometheus: {
        service: { sessionAffinity: knobs.replicas > 1 ? 'ClientIP' : 'None' },
        // One at a time may go; a budget for a single pod would block every drain.
        podDisruptionBudget: { enabled: knobs.replicas > 1, minAvailable: Math.max(1, knobs.replicas - 1) },
        prometheusSpec: prometheusSpec(context),
      },
    },
  };
}

function prometheusSpec({ knobs, environment, endpoint, enabled, named }: Context<PrometheusKnobs>): JsonObject {
  const alerts = endpoint('alerts');
  const elsewhere = alerts !== undefined && !enabled('alertmanager');
  return {
    replicas: knobs.replicas,
    podAntiAffinity: knobs.replicas > 1 ? 'hard' : 'soft',
    topologySpreadConstraints: knobs.replicas > 1 ? spreadConstraints(PODS) : [],
    priorityClassName: PRIORITY,
    // Queries end, and what is in memory goes to the write-ahead log: after a kill its replay takes many minutes.
    terminationGracePeriodSeconds: 600,
    ...reachedAt(environment),
    externalLabels: named(tenancy),
    // External labels are given to what leaves Prometheus and not to what it stores, which is what people ask for.
    scrapeClasses: [
      {
        name: 'default',
        default: true,
        relabelings: named((names) =>
          Object.entries(tenancy(names)).map(([targetLabel, replacement]) => ({
            targetLabel,
            replacement,
            action: 'replace',
          })),
        ),
      },
    ],
    scrapeInterval: SCRAPE_INTERVAL,
    // Endpoints objects are deprecated and end at 1,000 addresses.
    serviceDiscoveryRole: 'EndpointSlice',
    // Without these five, only what carries the label of this very release would be found.
    serviceMonitorSelectorNilUsesHelmValues: false,
    podMonitorSelectorNilUsesHelmValues: false,
    ruleSelectorNilUsesHelmValues: false,
    probeSelectorNilUsesHelmValues: false,
    scrapeConfigSelectorNilUsesHelmValues: false,
    enableOTLPReceiver: true,
    enableRemoteWriteReceiver: true,
    enableFeatures: ['exemplar-storage'],
    exemplars: { maxSize: 100_000 },
    otlp: {
      translationStrategy: 'UnderscoreEscapingWithSuffixes',
      keepIdentifyingResourceAttributes: true,
      promoteResourceAttributes: [
        ...TENANCY_LABELS,
        'service.name',
        'service.namespace',
        'service.instance.id',
        'service.version',
        'k8s.namespace.name',
        'k8s.node.name',
        'k8s.pod.name',
        'k8s.container.name',
      ],
    },
    // A collector that was away sends what it kept; samples of that time are still welcome.
    tsdb: { outOfOrderTimeWindow: '30m' },
    retention: knobs.retention,
    retentionSize: sizeCap(knobs.storage),
    resources: requestsAndLimit(knobs.cpu, knobs.memory, 2),
    storageSpec: {
      volumeClaimTemplate: {
        spec: {
          storageClassName: environment.cluster.storageClass,
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: knobs.storage } },
        },
      },
    },
    // The chart finds its own Alertmanager; one of another component has to be named.
    alertingEndpoints: elsewhere
      ? [
          {
            name: alerts.service,
            namespace: alerts.namespace,
            port: alerts.port,
            scheme: alerts.scheme,
            apiVersion: 'v2',
          },
        ]
      : [],
  };
}

/** Links in alerts lead to the address that people use, where there is one. */
function reachedAt({ expose }: EnvironmentFacts): JsonObject {
  return expose['prometheus'] === undefined ? {} : { externalUrl: `${expose['prometheus'].url}/` };
}

/** The chart brings dashboards for Kubernetes and nodes; Grafana itself is a release of its own. */
function grafanaDashboards({ enabled }: Context<PrometheusKnobs>): JsonObject {
  return {
    enabled: false,
    forceDeployDashboards: enabled('grafana'),
    defaultDashboardsEditable: false,
    sidecar: {
      dashboards: { label: 'grafana_dashboard', labelValue: '1', annotations: { grafana_folder: 'Kubernetes' } },
    },
  };
}

/** Labels that the operator gives to the pods. */
const PODS = { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': PROMETHEUS };

const PRIORITY = priorityClasses.critical.name;

const nodeExporter: JsonObject = {
  // It needs the node's own network, processes and files, which the platform's namespace forbids.
  namespaceOverride: 'observability-host',
  priorityClassName: PRIORITY,
  // Its namespace would let it do anything; it reads, and no more.
  securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
  containerSecurityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
  },
  resources: requestsAndLimit(requests.nodeExporter.cpu, requests.nodeExporter.memory, 4),
};

const operator: JsonObject = {
  // Where it works, so that it needs to change nothing, and to read no Secret, anywhere else.
  prometheusInstanceNamespaces: [NAMESPACE],
  alertmanagerInstanceNamespaces: [NAMESPACE],
  alertmanagerConfigNamespaces: [NAMESPACE],
  thanosRulerInstanceNamespaces: [NAMESPACE],
  kubeletService: { namespace: NAMESPACE },
  kubeletEndpointsEnabled: false,
  kubeletEndpointSliceEnabled: true,
  priorityClassName: PRIORITY,
  resources: requestsAndLimit(requests.operator.cpu, requests.operator.memory, 4),
  prometheusConfigReloader: { resources: requestsAndLimit(requests.reloader.cpu, requests.reloader.memory, 2) },
  admissionWebhooks: {
    // An operator that is away must not keep rules from being applied: it checks them again when it reads them. And
    // what the chart's job would change here, Flux would undo as drift.
    failurePolicy: 'Ignore',
    patch: {
      priorityClassName: PRIORITY,
      resources: requestsAndLimit(requests.webhookJob.cpu, requests.webhookJob.memory, 2),
    },
  },
};

/** 80 % of the volume: the write-ahead log and a compaction need room beside the blocks. Prometheus counts in powers of 2. */
function sizeCap(storage: string): string {
  return `${Math.floor((parseQuantity(storage) * 0.8) / 2 ** 20)}MB`;
}
