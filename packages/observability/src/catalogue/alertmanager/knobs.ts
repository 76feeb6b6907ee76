import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Alertmanagers. They gossip, so that one alert is notified once; three survive the loss of one and agree.',
    minimum: 1,
    maximum: 5,
    default: 3,
    sizes: { small: 1 },
  }),
  notify: knob.oneOf({
    description:
      'Where alerts go: `slack` needs the Secret `alertmanager-slack`; with `none` they are seen in Alertmanager and Grafana only.',
    values: ['slack', 'none'],
    default: 'slack',
    sizes: { small: 'none' },
  }),
  retention: knob.duration({
    description: 'How long silences and what was notified are remembered.',
    default: '120h',
  }),
  storage: knob.quantity({
    description: 'Volume of each Alertmanager, for silences and the notification log.',
    default: '5Gi',
    sizes: { small: '1Gi', large: '10Gi' },
  }),
  memory: knob.quantity({
    description: 'Memory request of each Alertmanager; the limit is twice that.',
    default: '128Mi',
    sizes: { small: '64Mi', large: '256Mi' },
  }),
};

export type AlertmanagerKnobs = typeof knobs;
