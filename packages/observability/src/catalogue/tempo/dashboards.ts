import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, logs, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { failingRequests } from '../failing-requests';
import { refusedItems } from '../refused-items';
import { SELF } from './alert-parts';
import type { TempoKnobs } from './knobs';
import { NAMESPACE } from './names';

const rate = (metric: string, more = '') => `rate(${metric}{${SELF}${more}}[$__rate_interval])`;

interface Shown {
  /** Logs of the pods are collected and kept. */
  readonly logs: boolean;
  readonly generator: boolean;
}

/** Its panels ask Prometheus, so without it there is no dashboard. */
export function dashboards({ enabled, endpoint }: Context<TempoKnobs>): readonly Dashboard[] {
  if (!enabled('prometheus')) return [];
  return [
    dashboard({
      logs: enabled('loki') && enabled('otel-collector'),
      generator: endpoint('metrics-remote-write') !== undefined,
    }),
  ];
}

const dashboard = oncePer(
  (shown: Shown) => `${shown.logs} ${shown.generator}`,
  (shown) =>
    buildDashboard({
      uid: 'platform-tempo',
      name: 'tempo',
      title: 'Tempo',
      description: 'Whether traces are taken, stored, found and deleted, and which metrics are made of them.',
      tags: ['traces'],
      rows: [
        { title: 'Is it working?', panels: glance },
        { title: 'Spans that come in', panels: writing },
        { title: 'Searches', panels: reading },
        { title: 'Store', panels: storing },
        { title: 'Metrics made of spans', panels: shown.generator ? generating : [] },
        { title: 'What it says', panels: shown.logs ? [errors] : [] },
      ],
    }),
);

const glance: readonly Panel[] = [
  trafficLight({ title: 'Tempo', description: 'It can be scraped.', expr: `max(up{${SELF}})` }),
  refusedItems({ things: 'Spans', metric: 'tempo_discarded_spans_total', self: SELF }),
  failingRequests({ prefix: 'tempo', self: SELF }),
  stat({
    title: 'Blocks not stored',
    description: 'Blocks that did not reach the store in the last hour. None is good.',
    unit: 'short',
    query: { expr: `sum(increase(tempo_ingester_failed_flushes_total{${SELF}}[1h]))`, legend: 'failed' },
    steps: [{ colour: 'green' }, { colour: 'red', from: 1 }],
  }),
];

const writing: readonly Panel[] = [
  timeSeries({
    title: 'Spans received',
    description: 'Spans a second.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum(${rate('tempo_distributor_spans_received_total')})`, legend: 'spans' }],
  }),
  timeSeries({
    title: 'Bytes received',
    description: 'Bytes of spans a second. This is what traces cost.',
    unit: 'Bps',
    width: 8,
    queries: [{ expr: `sum(${rate('tempo_distributor_bytes_received_total')})`, legend: 'bytes' }],
  }),
  timeSeries({
    title: 'Spans refused',
    description: 'Spans a second that are not stored, by reason: over a limit, or a trace that is too large.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum by (reason) (${rate('tempo_discarded_spans_total')})`, legend: '{{reason}}' }],
  }),
];

const READ = ', route=~"api_.*", route!="api_echo"';

const reading: readonly Panel[] = [
  timeSeries({
    title: 'Requests',
    description: 'Requests a second from Grafana and other readers, by what they ask.',
    unit: 'reqps',
    queries: [{ expr: `sum by (route) (${rate('tempo_request_duration_seconds_count', READ)})`, legend: '{{route}}' }],
  }),
  timeSeries({
    title: 'Time of slow requests',
    description: 'One request in a hundred takes longer than this. Searches over days are slow by nature.',
    unit: 's',
    queries: [
      {
        expr: `histogram_quantile(0.99, sum by (le, route) (${rate('tempo_request_duration_seconds_bucket', READ)}))`,
        legend: '{{route}}',
      },
    ],
  }),
];

const storing: readonly Panel[] = [
  timeSeries({
    title: 'Traces in memory',
    description: 'Traces that are not cut into a block yet.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum(tempo_ingester_live_traces{${SELF}})`, legend: 'traces' }],
  }),
  timeSeries({
    title: 'What fails',
    description: 'Blocks that could not be stored, merged or deleted, a second. None is good.',
    unit: 'short',
    width: 8,
    queries: [
      { expr: `sum(${rate('tempo_ingester_failed_flushes_total')})`, legend: 'stored' },
      { expr: `sum(${rate('tempodb_compaction_errors_total')})`, legend: 'merged' },
      { expr: `sum(${rate('tempodb_retention_errors_total')})`, legend: 'deleted' },
    ],
  }),
  timeSeries({
    title: 'Blocks deleted',
    description:
      'Blocks that were deleted after their time, in an hour. Once the first are old enough it is never long 0.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum(increase(tempodb_retention_deleted_total{${SELF}}[1h]))`, legend: 'deleted' }],
  }),
];

const generating: readonly Panel[] = [
  timeSeries({
    title: 'Spans looked at',
    description: 'Spans a second that metrics are made of. It should be as many as are received.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum(${rate('tempo_metrics_generator_spans_received_total')})`, legend: 'spans' }],
  }),
  timeSeries({
    title: 'Series made',
    description: 'Series that are written, and those that were left out for a limit.',
    unit: 'short',
    width: 8,
    queries: [
      { expr: `sum(tempo_metrics_generator_registry_active_series{${SELF}})`, legend: 'active' },
      {
        expr: `sum(increase(tempo_metrics_generator_registry_series_limited_total{${SELF}}[1h]))`,
        legend: 'left out in an hour',
      },
    ],
  }),
  timeSeries({
    title: 'Samples written',
    description: 'Samples a second to each Prometheus, and those that were lost. Every Prometheus should get the same.',
    unit: 'short',
    width: 8,
    queries: [
      { expr: `sum by (remote_name) (${rate('prometheus_remote_storage_samples_total')})`, legend: '{{remote_name}}' },
      {
        expr: `sum by (remote_name) (${rate('prometheus_remote_storage_samples_failed_total')})`,
        legend: '{{remote_name}}, lost',
      },
    ],
  }),
];

const errors = logs({
  title: 'Errors and warnings',
  description: 'What Tempo itself logs at level error and warning.',
  expr: `{k8s_namespace_name="${NAMESPACE}", k8s_container_name="tempo"} |~ "level=(error|warn)"`,
});
