import type { Context } from '../../component';
import type { Reach, Workload } from '../../workload';
import type { GrafanaKnobs } from './knobs';
import { GOSSIP_PORT, NAMESPACE, RELEASE } from './names';
import { LABELS } from './replication';

/** Requests of the container that collects dashboards from ConfigMaps. */
export const SIDECAR = { cpu: '10m', memory: '96Mi' } as const;

const gossip: Reach = {
  to: { workload: RELEASE },
  ports: [GOSSIP_PORT],
  udp: true,
  why: 'tell its peers which alerts of Grafana it has notified',
};

export function workloads({ knobs, environment }: Context<GrafanaKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Deployment',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: LABELS,
      scraped: [3000],
      reaches: [
        { to: 'api-server', why: 'find dashboards in ConfigMaps' },
        ...(environment.database === undefined ? [] : [{ to: 'database', why: 'keep what people make' } as const]),
        ...(knobs.replicas > 1 ? [gossip] : []),
        ...(environment.login === undefined ? [] : [{ to: 'identity-provider', why: 'ask who signs in' } as const]),
      ],
      containers: [
        { name: 'grafana-sc-dashboard', ports: [], requests: SIDECAR },
        // 6060 is declared by the chart, and profiling is off; so is gossip where there is one.
        { name: 'grafana', ports: [3000, 6060, GOSSIP_PORT], requests: { cpu: knobs.cpu, memory: knobs.memory } },
      ],
    },
  ];
}
