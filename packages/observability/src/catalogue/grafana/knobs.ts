import { knob } from '../../knob';

export const knobs = {
  persistence: knob.boolean({
    description:
      'Keep what people make in Grafana (folders, their own dashboards, preferences) on a volume; what the platform brings comes back by itself.',
    default: true,
    sizes: { small: false },
  }),
  storage: knob.quantity({
    description: 'Size of that volume.',
    default: '10Gi',
  }),
  cpu: knob.quantity({
    description: 'CPU request. There is no limit.',
    default: '200m',
    sizes: { small: '50m', large: '500m' },
  }),
  memory: knob.quantity({
    description: 'Memory request; the limit is twice that.',
    default: '512Mi',
    sizes: { small: '256Mi', large: '1Gi' },
  }),
};

export type GrafanaKnobs = typeof knobs;
