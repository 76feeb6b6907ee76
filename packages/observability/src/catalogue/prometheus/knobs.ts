import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Prometheus servers. Each scrapes everything and receives every push, so any of them answers for all; two survive the loss of a node.',
    minimum: 1,
    maximum: 4,
    default: 2,
    sizes: { small: 1 },
    sizing: 'By what may fail, not by load: each holds everything.',
  }),
  retention: knob.duration({
    description: 'How long samples are kept. The size cap, 80 % of the volume, may cut it shorter.',
    default: '30d',
    sizes: { small: '7d' },
    sizing: 'By what people look back for: a week on a laptop, a month where capacity is planned.',
  }),
  storage: knob.quantity({
    description: 'Volume of each server. About 1.5 bytes a sample.',
    default: '100Gi',
    sizes: { small: '10Gi', large: '500Gi' },
    sizing: 'The target over the retention, in the 80 % that the size cap leaves.',
  }),
  cpu: knob.quantity({
    description: 'CPU request of each server. There is no limit: a throttled Prometheus misses scrapes.',
    default: '1',
    sizes: { small: '200m', large: '4' },
    sizing: 'The cores that the target takes.',
  }),
  memory: knob.quantity({
    description: 'Memory request of each server; the limit is twice that, for the replay of the write-ahead log.',
    default: '4Gi',
    sizes: { small: '768Mi', large: '16Gi' },
    sizing: 'The active series of the target: samples a second times the scrape interval.',
  }),
  stateMetricsMemory: knob.quantity({
    description:
      'Memory request of kube-state-metrics, which grows with the objects in the cluster; the limit is four times that.',
    default: '128Mi',
    sizes: { small: '64Mi', large: '512Mi' },
    sizing: 'By nodes.',
  }),
};

export type PrometheusKnobs = typeof knobs;
