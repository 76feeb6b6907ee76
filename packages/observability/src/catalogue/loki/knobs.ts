import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Loki servers, all alike: 1, or 3 and more. From 3 on each log line is in three of them before it is in the object store, which they need.',
    minimum: 1,
    maximum: 12,
    default: 3,
    sizes: { small: 1 },
    sizing: 'By what may fail: with three, every line is in each.',
  }),
  retention: knob.duration({
    description: 'How long logs are kept; they are deleted after that. At least 24h.',
    default: '31d',
    sizes: { small: '7d' },
    sizing: 'By what people look back for.',
  }),
  storage: knob.quantity({
    description:
      'Volume of each server. With object storage it holds what is not uploaded yet and copies of the index, without it all logs.',
    default: '20Gi',
    sizes: { large: '50Gi' },
    sizing:
      'Without object storage the target over the retention; with it a write-ahead log as large as the memory limit, twice.',
  }),
  cpu: knob.quantity({
    description: 'CPU request of each server. There is no limit.',
    default: '600m',
    sizes: { small: '100m', large: '2' },
    sizing: 'The cores that the target takes; with three servers each takes all of it.',
  }),
  memory: knob.quantity({
    description: 'Memory request of each server; the limit is twice that.',
    default: '2Gi',
    sizes: { small: '512Mi', large: '8Gi' },
    sizing:
      'The target at each server; all streams that may be active, at 50 KiB each, come on top and fit into the limit.',
  }),
  chunksCache: knob.quantity({
    description: 'Memory for chunks that were read from the object store, `0` for no such cache.',
    default: '1Gi',
    sizes: { small: '0', large: '8Gi' },
    sizing: 'Twenty minutes of the target and more, as it lies in the store: what dashboards ask for again.',
  }),
  resultsCache: knob.quantity({
    description: 'Memory for results of queries, which dashboards ask for again and again, `0` for no such cache.',
    default: '256Mi',
    sizes: { small: '0', large: '1Gi' },
    sizing: 'A quarter of the other cache or less, since results are small.',
  }),
  ingestionRate: knob.integer({
    description: 'Megabytes of logs per second that are accepted in all; for a moment twice that. More is refused.',
    minimum: 1,
    default: 16,
    sizes: { small: 4, large: 64 },
    sizing: 'Four times the target and more, so that only a runaway meets it.',
  }),
  maxStreams: knob.integer({
    description: 'Streams, sets of index labels, that may be active at once. More are refused.',
    minimum: 100,
    default: 20_000,
    sizes: { small: 5_000, large: 100_000 },
    sizing: 'A hundred pods a node with three streams each, and as many again of pods that have gone.',
  }),
  rules: knob.string({
    description:
      'ConfigMap in the namespace `observability` whose files hold alerting rules in LogQL, a file for each team. It may come later.',
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    default: 'loki-rules',
  }),
};

export type LokiKnobs = typeof knobs;
