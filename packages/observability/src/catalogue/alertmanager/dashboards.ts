import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { ALERTMANAGER, NAMESPACE } from '../prometheus/names';
import type { AlertmanagerKnobs } from './knobs';

const SELF = `job="${ALERTMANAGER}", namespace="${NAMESPACE}"`;
const rate = (metric: string) => `rate(${metric}{${SELF}}[$__rate_interval])`;

/** All its panels ask Prometheus, which it is a part of. */
export function dashboards({ knobs }: Context<AlertmanagerKnobs>): readonly Dashboard[] {
  return [dashboard(knobs.replicas > 1)];
}

const dashboard = oncePer(
  (several: boolean) => String(several),
  (several) =>
    buildDashboard({
      uid: 'platform-alertmanager',
      name: 'alertmanager',
      title: 'Alertmanager',
      description: 'Whether alerts arrive at Alertmanager, and notifications at people.',
      tags: ['alerts'],
      rows: [
        { title: 'Is it working?', panels: several ? [...glance, members] : glance },
        { title: 'Alerts that come in', panels: incoming },
        { title: 'Notifications that go out', panels: outgoing },
      ],
    }),
);

const glance: readonly Panel[] = [
  trafficLight({
    title: 'Alertmanager',
    description: 'At least one can be scraped.',
    expr: `max(up{${SELF}, container="alertmanager"})`,
  }),
  stat({
    title: 'Configuration',
    description: 'Whether the last reload of the configuration worked everywhere.',
    unit: 'short',
    query: { expr: `min(alertmanager_config_last_reload_successful{${SELF}})`, legend: 'reload' },
    steps: [{ colour: 'red' }, { colour: 'green', from: 1 }],
    words: { '0': 'refused', '1': 'taken' },
  }),
  stat({
    title: 'Notifications that fail',
    description: 'Notifications in the last hour that did not arrive. None is good.',
    unit: 'short',
    query: {
      expr: `sum(increase(alertmanager_notifications_failed_total{${SELF}}[1h])) or vector(0)`,
      legend: 'failed',
    },
    steps: [{ colour: 'green' }, { colour: 'red', from: 1 }],
  }),
  stat({
    title: 'Silences',
    description: 'Silences that hold now. Each hides something.',
    unit: 'short',
    query: { expr: `max(alertmanager_silences{${SELF}, state="active"})`, legend: 'silences' },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 1 }],
  }),
];

const members = stat({
  title: 'Peers',
  description: 'Members that the loneliest of them sees. It should be as many as there are.',
  unit: 'short',
  query: { expr: `min(alertmanager_cluster_members{${SELF}})`, legend: 'members' },
  steps: [{ colour: 'blue' }],
});

const incoming: readonly Panel[] = [
  timeSeries({
    title: 'Alerts held',
    description: 'Alerts that each Alertmanager knows, by state: those suppressed are silenced, inhibited or muted.',
    unit: 'short',
    queries: [{ expr: `sum by (pod, state) (alertmanager_alerts{${SELF}})`, legend: '{{pod}} {{state}}' }],
  }),
  timeSeries({
    title: 'Alerts refused',
    description: 'Alerts a second that are not valid and reach nobody. None is good.',
    unit: 'ops',
    queries: [{ expr: `sum by (pod) (${rate('alertmanager_alerts_invalid_total')})`, legend: '{{pod}}' }],
  }),
];

const outgoing: readonly Panel[] = [
  timeSeries({
    title: 'Notifications',
    description: 'Notifications a second by receiver, and those that failed.',
    unit: 'ops',
    queries: [
      { expr: `sum by (integration) (${rate('alertmanager_notifications_total')}) > 0`, legend: '{{integration}}' },
      {
        expr: `sum by (integration) (${rate('alertmanager_notifications_failed_total')}) > 0`,
        legend: '{{integration}}, failed',
      },
    ],
  }),
  timeSeries({
    title: 'How long a notification takes',
    description: 'Nine of ten notifications are out within this time. Beyond 10 s the other side is slow or far.',
    unit: 's',
    queries: [
      {
        expr: `histogram_quantile(0.9, sum by (integration, le) (${rate('alertmanager_notification_latency_seconds_bucket')}))`,
        legend: '{{integration}}',
      },
    ],
  }),
];
