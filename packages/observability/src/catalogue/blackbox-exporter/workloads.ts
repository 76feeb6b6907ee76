import type { Context } from '../../component';
import type { Workload } from '../../workload';
import type { BlackboxExporterKnobs } from './knobs';
import { NAMESPACE, PORT, RELEASE } from './names';

export function workloads({ knobs }: Context<BlackboxExporterKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Deployment',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: { 'app.kubernetes.io/name': 'prometheus-blackbox-exporter', 'app.kubernetes.io/instance': RELEASE },
      scraped: [PORT],
      reaches:
        knobs.targets === ''
          ? []
          : [
              { to: 'internet', ports: [80, 443], why: 'probe what the environment asks for' },
              { to: 'applications', why: 'probe what the environment asks for, in this cluster' },
            ],
      containers: [{ name: 'blackbox-exporter', ports: [PORT], requests: { cpu: knobs.cpu, memory: knobs.memory } }],
    },
  ];
}
