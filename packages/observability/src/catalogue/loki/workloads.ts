import type { Context } from '../../component';
import { parseQuantity } from '../../quantity';
import type { Workload } from '../../workload';
import { cacheMemory } from './cache-memory';
import type { LokiKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export function workloads({ knobs }: Context<LokiKnobs>): readonly Workload[] {
  return [
    {
      kind: 'StatefulSet',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: labels('single-binary'),
      // 9095 is for requests among the servers, 7946 for the gossip of their ring.
      containers: [{ name: 'loki', ports: [3100, 9095, 7946], requests: { cpu: knobs.cpu, memory: knobs.memory } }],
    },
    ...cache('chunks-cache', knobs.chunksCache),
    ...cache('results-cache', knobs.resultsCache),
  ];
}

function cache(name: string, size: string): readonly Workload[] {
  if (parseQuantity(size) < 2 ** 20) return [];
  return [
    {
      kind: 'StatefulSet',
      name: `${RELEASE}-${name}`,
      namespace: NAMESPACE,
      replicas: 1,
      labels: labels(`memcached-${name}`),
      containers: [{ name: 'memcached', ports: [11211], requests: { cpu: '50m', memory: cacheMemory(size) } }],
    },
  ];
}

function labels(component: string): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/name': 'loki',
    'app.kubernetes.io/instance': RELEASE,
    'app.kubernetes.io/component': component,
  };
}
