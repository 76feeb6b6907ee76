import type { Context } from '../../component';
import type { Workload } from '../../workload';
import type { PrometheusKnobs } from './knobs';
import { FULL_NAME, NAMESPACE, OPERATOR, PROMETHEUS, RELEASE } from './names';
import { requests } from './requests';

/** What the chart and, of its custom resources, the operator run. */
export function workloads({ knobs }: Context<PrometheusKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Prometheus',
      name: PROMETHEUS,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': PROMETHEUS },
      scraped: [9090, 8080],
      reaches: [
        { to: 'api-server', why: 'find what to scrape, and scrape the API server itself' },
        { to: 'nodes', ports: [10250], why: 'scrape the kubelets' },
        { to: 'dns', ports: [9153], why: 'scrape CoreDNS' },
        { to: 'applications', why: 'scrape what monitors of other namespaces name, on any port' },
      ],
      containers: [
        { name: 'prometheus', ports: [9090], requests: { cpu: knobs.cpu, memory: knobs.memory } },
        { name: 'config-reloader', ports: [8080], requests: requests.reloader },
      ],
    },
    {
      kind: 'Deployment',
      name: OPERATOR,
      namespace: NAMESPACE,
      replicas: 1,
      labels: { app: 'kube-prometheus-stack-operator', release: RELEASE },
      scraped: [10250],
      reaches: [{ to: 'api-server', why: 'make StatefulSets and configuration of custom resources' }],
      admits: [{ from: 'api-server', ports: [10250], why: 'have rules checked before they are stored' }],
      containers: [{ name: 'kube-prometheus-stack', ports: [10250], requests: requests.operator }],
    },
    {
      kind: 'Deployment',
      name: `${RELEASE}-kube-state-metrics`,
      namespace: NAMESPACE,
      replicas: 1,
      labels: { 'app.kubernetes.io/name': 'kube-state-metrics', 'app.kubernetes.io/instance': RELEASE },
      scraped: [8080],
      reaches: [{ to: 'api-server', why: 'watch the objects that it counts' }],
      containers: [
        {
          name: 'kube-state-metrics',
          ports: [8080, 8081],
          requests: { ...requests.stateMetrics, memory: knobs.stateMetricsMemory },
        },
      ],
    },
    {
      kind: 'DaemonSet',
      name: `${RELEASE}-prometheus-node-exporter`,
      namespace: 'observability-host',
      replicas: 1,
      hostNetwork: true,
      labels: { 'app.kubernetes.io/name': 'prometheus-node-exporter', 'app.kubernetes.io/instance': RELEASE },
      scraped: [9100],
      containers: [{ name: 'node-exporter', ports: [9100], requests: requests.nodeExporter }],
    },
    ...['create', 'patch'].map(
      (step): Workload => ({
        kind: 'Job',
        name: `${FULL_NAME}-admission-${step}`,
        namespace: NAMESPACE,
        replicas: 1,
        labels: { app: `kube-prometheus-stack-admission-${step}`, release: RELEASE },
        reaches: [{ to: 'api-server', why: "store the webhook's certificate and announce it" }],
        containers: [{ name: step, ports: [], requests: requests.webhookJob }],
      }),
    ),
  ];
}
