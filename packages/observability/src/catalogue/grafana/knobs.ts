import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Grafanas. More than one need the `database` of the environment; two survive the loss of a node without a break.',
    minimum: 1,
    maximum: 6,
    default: 1,
  }),
  persistence: knob.boolean({
    description:
      'Keep what people make in Grafana (folders, their own dashboards, preferences) on a volume; what the platform brings comes back by itself. Of no effect with a `database`.',
    default: true,
    sizes: { small: false },
    sizing: 'On a laptop nothing is worth a volume.',
  }),
  storage: knob.quantity({
    description: 'Size of that volume.',
    default: '10Gi',
  }),
  cpu: knob.quantity({
    description: 'CPU request. There is no limit.',
    default: '200m',
    sizes: { small: '50m', large: '500m' },
    sizing: 'By people who look at the same time: one or two, some twenty, some hundred.',
  }),
  memory: knob.quantity({
    description: 'Memory request; the limit is twice that.',
    default: '512Mi',
    sizes: { small: '256Mi', large: '1Gi' },
    sizing: 'By people, as the CPU.',
  }),
};

export type GrafanaKnobs = typeof knobs;
