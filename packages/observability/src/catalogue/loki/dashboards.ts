import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, logs, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { failingRequests } from '../failing-requests';
import { refusedItems } from '../refused-items';
import { SELF } from './alert-parts';
import type { LokiKnobs } from './knobs';
import { NAMESPACE } from './names';

const rate = (metric: string, more = '') => `rate(${metric}{${SELF}${more}}[$__rate_interval])`;

/** All its panels but one ask Prometheus, so without it there is no dashboard. */
export function dashboards({ enabled }: Context<LokiKnobs>): readonly Dashboard[] {
  return enabled('prometheus') ? [dashboard(enabled('otel-collector'))] : [];
}

const dashboard = oncePer(
  (collected: boolean) => String(collected),
  (collected) =>
    buildDashboard({
      uid: 'platform-loki',
      name: 'loki',
      title: 'Loki',
      description: 'Whether logs are taken, stored, found and deleted, and how much of them there is.',
      tags: ['logs'],
      rows: [
        { title: 'Is it working?', panels: glance },
        { title: 'Logs that come in', panels: writing },
        { title: 'Queries', panels: reading },
        { title: 'Store', panels: storing },
        { title: 'What it says', panels: collected ? [errors] : [] },
      ],
    }),
);

const glance: readonly Panel[] = [
  trafficLight({ title: 'Loki', description: 'At least one server runs.', expr: `max(up{${SELF}})` }),
  stat({
    title: 'Servers',
    description: 'Servers that can be scraped.',
    unit: 'short',
    query: { expr: `sum(up{${SELF}})`, legend: 'servers' },
    steps: [{ colour: 'red' }, { colour: 'green', from: 1 }],
  }),
  refusedItems({ things: 'Log lines', metric: 'loki_discarded_samples_total', self: SELF }),
  failingRequests({ prefix: 'loki', self: SELF }),
  stat({
    title: 'Old logs deleted',
    description: 'Time since the last run that deleted logs after their time. It runs every few minutes.',
    unit: 's',
    query: {
      expr: `time() - max(loki_compactor_apply_retention_last_successful_run_timestamp_seconds{${SELF}} > 0)`,
      legend: 'ago',
    },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 7200 }, { colour: 'red', from: 21_600 }],
    noValue: 'not yet',
  }),
];

const writing: readonly Panel[] = [
  timeSeries({
    title: 'Bytes received',
    description: 'Bytes of log lines a second. This is what logs cost.',
    unit: 'Bps',
    queries: [{ expr: `sum by (pod) (${rate('loki_distributor_bytes_received_total')})`, legend: '{{pod}}' }],
    stacked: true,
  }),
  timeSeries({
    title: 'Lines received',
    description: 'Log lines a second.',
    unit: 'short',
    queries: [{ expr: `sum by (pod) (${rate('loki_distributor_lines_received_total')})`, legend: '{{pod}}' }],
    stacked: true,
  }),
  timeSeries({
    title: 'Lines refused',
    description: 'Lines a second that are not stored, by reason: over a limit, too old, too many streams.',
    unit: 'short',
    queries: [{ expr: `sum by (reason) (${rate('loki_discarded_samples_total')})`, legend: '{{reason}}' }],
  }),
  timeSeries({
    title: 'Streams',
    description:
      'Sets of index labels that are active, by server. A jump means that something new puts ids into labels.',
    unit: 'short',
    queries: [{ expr: `sum by (pod) (loki_ingester_memory_streams{${SELF}})`, legend: '{{pod}}' }],
  }),
];

const READ = ', route=~"loki_api_v1_.*"';

const reading: readonly Panel[] = [
  timeSeries({
    title: 'Requests',
    description: 'Requests a second from Grafana and other readers, by what they ask.',
    unit: 'reqps',
    queries: [{ expr: `sum by (route) (${rate('loki_request_duration_seconds_count', READ)})`, legend: '{{route}}' }],
  }),
  timeSeries({
    title: 'Time of slow requests',
    description: 'One request in a hundred takes longer than this. Searches over days are slow by nature.',
    unit: 's',
    queries: [
      {
        expr: `histogram_quantile(0.99, sum by (le, route) (${rate('loki_request_duration_seconds_bucket', READ)}))`,
        legend: '{{route}}',
      },
    ],
  }),
];

const storing: readonly Panel[] = [
  timeSeries({
    title: 'Chunks stored',
    description: 'Chunks a second that go to the store, by what made them due.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum by (reason) (${rate('loki_ingester_chunks_flushed_total')})`, legend: '{{reason}}' }],
  }),
  timeSeries({
    title: 'Chunks that could not be stored',
    description: 'Writes to the store that fail, a second. None is good.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum by (pod) (${rate('loki_ingester_chunks_flush_failures_total')})`, legend: '{{pod}}' }],
  }),
  timeSeries({
    title: 'Chunks that wait',
    description: 'Chunks that are due and not stored yet. It should return to 0.',
    unit: 'short',
    width: 8,
    queries: [{ expr: `sum by (pod) (loki_ingester_flush_queue_length{${SELF}})`, legend: '{{pod}}' }],
  }),
];

const errors = logs({
  title: 'Errors and warnings',
  description: 'What the servers themselves log at level error and warning.',
  expr: `{k8s_namespace_name="${NAMESPACE}", k8s_container_name="loki"} |~ "level=(error|warn)"`,
});
