import type { Context } from '../../component';
import type { Workload } from '../../workload';
import type { TempoKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function workloads({ knobs, environment }: Context<TempoKnobs>): readonly Workload[] {
  return [
    {
      kind: 'StatefulSet',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: 1,
      labels: { 'app.kubernetes.io/name': 'tempo', 'app.kubernetes.io/instance': RELEASE },
      scraped: [3200],
      reaches: environment.objectStorage === undefined ? [] : [{ to: 'object-storage', why: 'keep traces' }],
      containers: [
        {
          name: 'tempo',
          // The chart names ports for every protocol that Tempo knows; only 3200, 4317 and 4318 are listened on.
          ports: [3200, 4317, 4318, 6831, 6832, 9411, 14250, 14268, 55680, 55681],
          requests: { cpu: knobs.cpu, memory: knobs.memory },
        },
      ],
    },
  ];
}
