import { buildDashboard, stat, timeSeries, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { OVERVIEW } from './dashboard-uids';
import { ALERTMANAGER } from './names';
import { overviewLights, type Shown } from './overview-lights';
import { logPanels, metricPanels, roomPanels, tracePanels } from './overview-panels';

/** The platform at a glance: a light for each signal, then what flows, what it costs and what is wrong. */
export const overviewDashboard = oncePer(
  (shown: ReadonlySet<Shown>) => [...shown].sort().join(),
  (shown) =>
    buildDashboard({
      uid: OVERVIEW,
      name: 'platform-overview',
      title: 'Platform overview',
      description: 'Whether metrics, logs, traces and alerts work, how much flows, and how much room is left.',
      tags: ['overview'],
      rows: [
        { title: 'Is it working?', panels: overviewLights(shown) },
        { title: 'Alerts', panels: alertPanels(shown) },
        { title: 'Metrics', panels: metricPanels },
        { title: 'Logs', panels: shown.has('loki') ? logPanels : [] },
        { title: 'Traces', panels: shown.has('tempo') ? tracePanels : [] },
        { title: 'Room', panels: roomPanels },
      ],
    }),
);

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
