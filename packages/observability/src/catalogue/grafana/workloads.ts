import type { Context } from '../../component';
import type { Workload } from '../../workload';
import type { GrafanaKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

/** Requests of the container that collects dashboards from ConfigMaps. */
export const SIDECAR = { cpu: '10m', memory: '96Mi' } as const;

export function workloads({ knobs, environment }: Context<GrafanaKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Deployment',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: 1,
      labels: { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': RELEASE },
      scraped: [3000],
      reaches: [
        { to: 'api-server', why: 'find dashboards in ConfigMaps' },
        ...(environment.login === undefined ? [] : [{ to: 'identity-provider', why: 'ask who signs in' } as const]),
      ],
      containers: [
        { name: 'grafana-sc-dashboard', ports: [], requests: SIDECAR },
        // 9094 and 6060 are declared by the chart; gossip and profiling are off.
        { name: 'grafana', ports: [3000, 6060, 9094], requests: { cpu: knobs.cpu, memory: knobs.memory } },
      ],
    },
  ];
}
