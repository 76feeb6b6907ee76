import { buildDashboard, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { ALERTMANAGER, NAMESPACE, PROMETHEUS } from './names';
import { logPanels, metricPanels, roomPanels, tracePanels } from './overview-panels';

/** Components that the overview has something to say about beside Prometheus itself. */
export type Shown = 'alertmanager' | 'grafana' | 'loki' | 'otel-collector' | 'tempo';

/** The platform at a glance: a light for each signal, then what flows, what it costs and what is wrong. */
export const overviewDashboard = oncePer(
  (shown: ReadonlySet<Shown>) => [...shown].sort().join(),
  (shown) =>
    buildDashboard({
      uid: 'platform-overview',
      name: 'platform-overview',
      title: 'Platform overview',
      description: 'Whether metrics, logs, traces and alerts work, how much flows, and how much room is left.',
      tags: ['overview'],
      rows: [
        { title: 'Is it working?', panels: lights(shown) },
        { title: 'Alerts', panels: alertPanels(shown) },
        { title: 'Metrics', panels: metricPanels },
        { title: 'Logs', panels: shown.has('loki') ? logPanels : [] },
        { title: 'Traces', panels: shown.has('tempo') ? tracePanels : [] },
        { title: 'Room', panels: roomPanels },
      ],
    }),
);

function lights(shown: ReadonlySet<Shown>): readonly Panel[] {
  const all: readonly (readonly [Shown | undefined, string, string, string])[] = [
    [undefined, 'Metrics', PROMETHEUS, 'Prometheus answers its own scrape.'],
    ['alertmanager', 'Alerts', ALERTMANAGER, 'At least one Alertmanager runs.'],
    ['loki', 'Logs', 'loki', 'At least one Loki runs.'],
    ['tempo', 'Traces', 'tempo', 'Tempo runs.'],
    ['otel-collector', 'Collection', 'otel-collector', 'At least one gateway of the collector runs.'],
    ['grafana', 'Dashboards', 'grafana', 'Grafana can be scraped.'],
  ];
  return all
    .filter(([component]) => component === undefined || shown.has(component))
    .map(([, title, job, description]) =>
      trafficLight({ title, description, expr: `max(up{job="${job}", namespace="${NAMESPACE}"})` }),
    );
}

function alertPanels(shown: ReadonlySet<Shown>): readonly Panel[] {
  const firing = (severity: string, colour: 'red' | 'orange') =>
    stat({
      title: `Firing, ${severity}`,
      description: `Alerts of severity ${severity} that fire now. None is good.`,
      unit: 'short',
      query: { expr: `sum(ALERTS{alertstate="firing", severity="${severity}"}) or vector(0)`, legend: severity },
      steps: [{ colour: 'green' }, { colour, from: 1 }],
    });
  return [
    firing('critical', 'red'),
    firing('warning', 'orange'),
    timeSeries({
      title: 'Firing alerts',
      description: 'Which alerts fire, by name. The watchdog, which always fires, is left out.',
      unit: 'short',
      width: shown.has('alertmanager') ? 8 : 16,
      queries: [
        {
          expr: 'sum by (alertname, severity) (ALERTS{alertstate="firing", severity=~"critical|warning|info"})',
          legend: '{{alertname}} ({{severity}})',
        },
      ],
    }),
    ...(shown.has('alertmanager')
      ? [
          timeSeries({
            title: 'Notifications',
            description: 'Notifications a second, and those that failed. Whoever fails is not told.',
            unit: 'ops',
            width: 8,
            queries: [
              {
                expr: `sum by (integration) (rate(alertmanager_notifications_total{job="${ALERTMANAGER}"}[$__rate_interval])) > 0`,
                legend: '{{integration}}',
              },
              {
                expr: `sum by (integration) (rate(alertmanager_notifications_failed_total{job="${ALERTMANAGER}"}[$__rate_interval])) > 0`,
                legend: '{{integration}}, failed',
              },
            ],
          }),
        ]
      : []),
  ];
}
