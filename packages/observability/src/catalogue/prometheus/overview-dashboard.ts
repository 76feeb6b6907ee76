import { buildDashboard, oncePer, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { ALERTMANAGER, NAMESPACE, PROMETHEUS } from './names';

/** Components that the overview has something to say about beside Prometheus itself. */
export type Shown = 'alertmanager' | 'grafana' | 'loki' | 'otel-collector' | 'tempo';

const SELF = `job="${PROMETHEUS}", namespace="${NAMESPACE}"`;
const PLATFORM = 'namespace=~"observability|observability-host"';

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

const metricPanels: readonly Panel[] = [
  timeSeries({
    title: 'Samples stored',
    description: 'Samples a second that each Prometheus stores, scraped and pushed. Twins should be alike.',
    unit: 'short',
    width: 8,
    queries: [
      {
        expr: `sum by (pod) (rate(prometheus_tsdb_head_samples_appended_total{${SELF}}[$__rate_interval]))`,
        legend: '{{pod}}',
      },
    ],
  }),
  timeSeries({
    title: 'Active series',
    description: 'Series in memory. Memory follows them; a jump means that something new puts ids into labels.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `prometheus_tsdb_head_series{${SELF}}`, legend: '{{pod}}' }],
  }),
  timeSeries({
    title: 'Targets down',
    description: 'Targets that cannot be scraped, by job. None is good.',
    unit: 'short',
    width: 8,
    queries: [{ expr: 'count by (namespace, job) (up == 0)', legend: '{{namespace}}/{{job}}' }],
  }),
  timeSeries({
    title: 'Pushes',
    description:
      'Requests a second that push metrics, by answer. 2xx is taken, 4xx is refused for good, 5xx is sent again.',
    unit: 'reqps',
    width: 24,
    height: 7,
    queries: [
      {
        expr: `sum by (handler, code) (rate(prometheus_http_requests_total{${SELF}, handler=~"/api/v1/(write|otlp/v1/metrics)"}[$__rate_interval]))`,
        legend: '{{handler}} {{code}}',
      },
    ],
  }),
];

const logPanels: readonly Panel[] = [
  timeSeries({
    title: 'Logs received',
    description: 'Bytes of log lines a second that Loki takes in. This is what logs cost.',
    unit: 'Bps',
    queries: [{ expr: 'sum(rate(loki_distributor_bytes_received_total[$__rate_interval]))', legend: 'received' }],
  }),
  timeSeries({
    title: 'Log lines refused',
    description: 'Lines a second that Loki does not store, by reason: over a limit, too old, too many streams.',
    unit: 'short',
    queries: [{ expr: 'sum by (reason) (rate(loki_discarded_samples_total[$__rate_interval]))', legend: '{{reason}}' }],
  }),
];

const tracePanels: readonly Panel[] = [
  timeSeries({
    title: 'Spans received',
    description: 'Spans a second that Tempo takes in.',
    unit: 'short',
    queries: [{ expr: 'sum(rate(tempo_distributor_spans_received_total[$__rate_interval]))', legend: 'received' }],
  }),
  timeSeries({
    title: 'Spans refused',
    description: 'Spans a second that Tempo does not store, by reason: over a limit, or a trace that is too large.',
    unit: 'short',
    queries: [{ expr: 'sum by (reason) (rate(tempo_discarded_spans_total[$__rate_interval]))', legend: '{{reason}}' }],
  }),
];

const roomPanels: readonly Panel[] = [
  timeSeries({
    title: 'Volumes',
    description: 'How full the volumes of the platform are.',
    unit: 'percentunit',
    max: 1,
    width: 8,
    queries: [
      {
        expr: `max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{${PLATFORM}}) / max by (persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${PLATFORM}})`,
        legend: '{{persistentvolumeclaim}}',
      },
    ],
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.8 }, { colour: 'red', from: 0.9 }],
  }),
  timeSeries({
    title: 'Memory of limit',
    description: 'Memory in use as a part of the limit. A container that reaches 100 % is killed.',
    unit: 'percentunit',
    max: 1,
    width: 8,
    queries: [
      {
        expr: `max by (namespace, pod, container) (container_memory_working_set_bytes{${PLATFORM}, container!=""}) / max by (namespace, pod, container) (kube_pod_container_resource_limits{${PLATFORM}, resource="memory"})`,
        legend: '{{pod}} {{container}}',
      },
    ],
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.8 }, { colour: 'red', from: 0.95 }],
  }),
  timeSeries({
    title: 'CPU',
    description: 'Cores in use, by pod.',
    unit: 'short',
    stacked: true,
    width: 8,
    queries: [
      {
        expr: `sum by (pod) (rate(container_cpu_usage_seconds_total{${PLATFORM}, container!=""}[$__rate_interval]))`,
        legend: '{{pod}}',
      },
    ],
  }),
  timeSeries({
    title: 'Restarts',
    description: 'Restarts of containers in the last hour. None is good.',
    unit: 'short',
    width: 24,
    height: 6,
    queries: [
      {
        expr: `sum by (pod, container) (increase(kube_pod_container_status_restarts_total{${PLATFORM}}[1h])) > 0`,
        legend: '{{pod}} {{container}}',
      },
    ],
  }),
];
