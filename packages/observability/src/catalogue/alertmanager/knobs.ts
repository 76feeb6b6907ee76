import { knob } from '../../knob';
import { MAINTENANCE_PATTERN } from './maintenance';

export const knobs = {
  replicas: knob.integer({
    description:
      'Alertmanagers. They gossip, so that one alert is notified once; three survive the loss of one and agree.',
    minimum: 1,
    maximum: 5,
    default: 3,
    sizes: { small: 1 },
    sizing: 'By what may fail, not by load.',
  }),
  notify: knob.oneOf({
    description:
      'Where alerts go: each but `none` needs the Secret `alertmanager-<name>`; with `none` they are seen in Alertmanager and Grafana only.',
    values: ['slack', 'pagerduty', 'webhook', 'none'],
    default: 'slack',
    sizes: { small: 'none' },
    sizing: 'A small one is for trying out, where nobody shall be called.',
  }),
  page: knob.oneOf({
    description: 'Where critical alerts go instead, those that a person has to get up for.',
    values: ['same', 'slack', 'pagerduty', 'webhook'],
    default: 'same',
  }),
  teams: knob.string({
    description:
      'Values of the label `team` whose alerts go to receivers of their own, `payments,search`. Each needs a key of its own in the Secret, `webhook-url-payments`.',
    pattern: '^([a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*)?$',
    default: '',
  }),
  maintenance: knob.string({
    description:
      'Windows of each week, in UTC, in which only critical alerts are notified: `Sat-Sun 02:00-04:00, Wed 22:00-24:00`.',
    pattern: MAINTENANCE_PATTERN,
    default: '',
  }),
  heartbeat: knob.boolean({
    description:
      'Call an outside service every minute, which alarms when the calls end: it needs the Secret `alertmanager-heartbeat` with the address.',
    default: false,
  }),
  retention: knob.duration({
    description: 'How long silences and what was notified are remembered.',
    default: '120h',
  }),
  storage: knob.quantity({
    description: 'Volume of each Alertmanager, for silences and the notification log.',
    default: '5Gi',
    sizes: { small: '1Gi', large: '10Gi' },
    sizing: 'By silences and notifications of `retention`, a few megabytes; volumes are seldom smaller.',
  }),
  memory: knob.quantity({
    description: 'Memory request of each Alertmanager; the limit is twice that.',
    default: '128Mi',
    sizes: { small: '64Mi', large: '256Mi' },
    sizing: 'By alerts that fire at once: some hundred, some thousand.',
  }),
};

export type AlertmanagerKnobs = typeof knobs;
