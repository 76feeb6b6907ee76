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
      containers: [{ name: 'kube-prometheus-stack', ports: [10250], requests: requests.operator }],
    },
    {
      kind: 'Deployment',
      name: `${RELEASE}-kube-state-metrics`,
      namespace: NAMESPACE,
      replicas: 1,
      labels: { 'app.kubernetes.io/name': 'kube-state-metrics', 'app.kubernetes.io/instance': RELEASE },
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
      containers: [{ name: 'node-exporter', ports: [9100], requests: requests.nodeExporter }],
    },
    ...['create', 'patch'].map(
      (step): Workload => ({
        kind: 'Job',
        name: `${FULL_NAME}-admission-${step}`,
        namespace: NAMESPACE,
        replicas: 1,
        labels: { app: `kube-prometheus-stack-admission-${step}`, release: RELEASE },
        containers: [{ name: step, ports: [], requests: requests.webhookJob }],
      }),
    ),
  ];
}
