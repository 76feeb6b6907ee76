import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Loki servers, all alike: 1, or 3 and more. From 3 on each log line is in three of them before it is in the object store, which they need.',
    minimum: 1,
    maximum: 12,
    default: 3,
    sizes: { small: 1 },
  }),
  retention: knob.duration({
    description: 'How long logs are kept; they are deleted after that. At least 24h.',
    default: '31d',
    sizes: { small: '7d' },
  }),
  storage: knob.quantity({
    description:
      'Volume of each server. With object storage it holds what is not uploaded yet and copies of the index, without it all logs.',
    default: '20Gi',
    sizes: { small: '10Gi', large: '50Gi' },
  }),
  cpu: knob.quantity({
    description: 'CPU request of each server. There is no limit.',
    default: '500m',
    sizes: { small: '100m', large: '2' },
  }),
  memory: knob.quantity({
    description: 'Memory request of each server; the limit is twice that.',
    default: '2Gi',
    sizes: { small: '512Mi', large: '8Gi' },
  }),
  chunksCache: knob.quantity({
    description: 'Memory for chunks that were read from the object store, `0` for no such cache.',
    default: '1Gi',
    sizes: { small: '0', large: '8Gi' },
  }),
  resultsCache: knob.quantity({
    description: 'Memory for results of queries, which dashboards ask for again and again, `0` for no such cache.',
    default: '256Mi',
    sizes: { small: '0', large: '1Gi' },
  }),
  ingestionRate: knob.integer({
    description: 'Megabytes of logs per second that are accepted in all; for a moment twice that. More is refused.',
    minimum: 1,
    default: 16,
    sizes: { small: 4, large: 64 },
  }),
  maxStreams: knob.integer({
    description: 'Streams, sets of index labels, that may be active at once. More are refused.',
    minimum: 100,
    default: 20_000,
    sizes: { small: 5_000, large: 100_000 },
  }),
  rules: knob.string({
    description:
      'ConfigMap in the namespace `observability` whose files hold alerting rules in LogQL, a file for each team. It may come later.',
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    default: 'loki-rules',
  }),
};

export type LokiKnobs = typeof knobs;
