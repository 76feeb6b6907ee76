import type { Context } from '../../component';
import { parseQuantity } from '../../quantity';
import type { Reach, Workload } from '../../workload';
import { cacheMemory } from './cache-memory';
import type { LokiKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

const HTTP_PORT = 3100;
const GRPC_PORT = 9095;
const GOSSIP_PORT = 7946;
const CACHE_PORT = 11211;

const peers: readonly Reach[] = [
  { to: { workload: RELEASE }, ports: [GRPC_PORT], why: 'pass requests on to the server that has the data' },
  { to: { workload: RELEASE }, ports: [GOSSIP_PORT], why: 'agree on who is in the ring' },
];

const objectStorage: Reach = { to: 'object-storage', why: 'keep logs and their index' };

export function workloads({ knobs, environment }: Context<LokiKnobs>): readonly Workload[] {
  const caches = [...cache('chunks-cache', knobs.chunksCache), ...cache('results-cache', knobs.resultsCache)];
  return [
    {
      kind: 'StatefulSet',
      name: RELEASE,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: labels('single-binary'),
      scraped: [HTTP_PORT],
      reaches: [
        ...(knobs.replicas > 1 ? peers : []),
        ...caches.map(({ name }): Reach => ({ to: { workload: name }, ports: [CACHE_PORT], why: 'keep what it read' })),
        ...(environment.objectStorage === undefined ? [] : [objectStorage]),
      ],
      containers: [
        {
          name: 'loki',
          ports: [HTTP_PORT, GRPC_PORT, GOSSIP_PORT],
          requests: { cpu: knobs.cpu, memory: knobs.memory },
        },
      ],
    },
    ...caches,
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
      containers: [{ name: 'memcached', ports: [CACHE_PORT], requests: { cpu: '50m', memory: cacheMemory(size) } }],
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
