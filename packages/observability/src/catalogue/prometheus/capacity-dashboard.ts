import { buildDashboard, table, timeSeries, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { SELF } from './alert-parts';
import { CAPACITY } from './dashboard-uids';
import { NAMESPACE } from './names';

const PLATFORM = 'namespace=~"observability|observability-host"';

/** Backends that have a cost of their own to show. */
export type Priced = 'loki' | 'tempo';

const series: readonly Panel[] = [
  table({
    title: 'Jobs with most series',
    description: 'What each job adds to Prometheus. The first few decide how much memory it needs.',
    unit: 'short',
    width: 12,
    expr: 'topk(20, sum by (namespace, job) (scrape_samples_post_metric_relabeling))',
    labels: { namespace: 'Namespace', job: 'Job' },
    value: 'Series',
    noValue: 'nothing is scraped',
  }),
  table({
    title: 'Jobs that grow most',
    description: 'New series of each job in an hour. A job that is high for days puts ids or times into labels.',
    unit: 'short',
    width: 12,
    expr: 'topk(20, sum by (namespace, job) (sum_over_time(scrape_series_added[1h])))',
    labels: { namespace: 'Namespace', job: 'Job' },
    value: 'New series in an hour',
    noValue: 'nothing grows',
  }),
  timeSeries({
    title: 'Bytes a sample',
    description: 'Bytes of history for each sample stored in the last day. Between 1 and 2 is good.',
    unit: 'bytes',
    queries: [
      {
        expr: `increase(prometheus_tsdb_compaction_chunk_size_bytes_sum{${SELF}}[1d]) / increase(prometheus_tsdb_compaction_chunk_samples_sum{${SELF}}[1d])`,
        legend: '{{pod}}',
      },
    ],
  }),
  timeSeries({
    title: 'History kept',
    description: 'How far back the oldest sample lies. Shorter than the retention means that the volume is too small.',
    unit: 's',
    queries: [{ expr: `time() - prometheus_tsdb_lowest_timestamp_seconds{${SELF}}`, legend: '{{pod}}' }],
  }),
];

const logs: readonly Panel[] = [
  timeSeries({
    title: 'Log volume',
    description:
      'Bytes of logs a second that are stored. A day of it, times the retention, is what storage has to hold.',
    unit: 'Bps',
    queries: [
      {
        expr: `sum(rate(loki_distributor_bytes_received_total{job="loki", namespace="${NAMESPACE}"}[$__rate_interval]))`,
        legend: 'logs',
      },
    ],
  }),
  timeSeries({
    title: 'Streams',
    description:
      'Streams of logs in memory. Each label value makes one; many short ones are dear to store and to query.',
    unit: 'short',
    queries: [{ expr: `sum(loki_ingester_memory_streams{job="loki", namespace="${NAMESPACE}"})`, legend: 'streams' }],
  }),
];

const traces: readonly Panel[] = [
  timeSeries({
    title: 'Spans',
    description: 'Spans a second that are stored. Sampling at the source is what lowers it.',
    unit: 'ops',
    width: 24,
    queries: [
      {
        expr: `sum(rate(tempo_distributor_spans_received_total{job="tempo", namespace="${NAMESPACE}"}[$__rate_interval]))`,
        legend: 'spans',
      },
    ],
  }),
];

const room: readonly Panel[] = [
  table({
    title: 'Volumes, the fullest in four days first',
    description: 'How full each volume of the platform will be in four days if it goes on as in the last six hours.',
    unit: 'percentunit',
    width: 12,
    expr: `1 - max by (persistentvolumeclaim) (predict_linear(kubelet_volume_stats_available_bytes{${PLATFORM}}[6h], 4 * 86400)) / max by (persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${PLATFORM}})`,
    labels: { persistentvolumeclaim: 'Volume claim' },
    value: 'Full in four days',
    noValue: 'no volumes are measured',
  }),
  table({
    title: 'Memory by pod',
    description: 'Memory that each pod of the platform really uses; compare it with what it requests.',
    unit: 'bytes',
    width: 12,
    expr: `sum by (namespace, pod) (container_memory_working_set_bytes{${PLATFORM}, container!=""})`,
    labels: { namespace: 'Namespace', pod: 'Pod' },
    value: 'Memory',
    noValue: 'no pods are measured',
  }),
];

/** What the platform costs, and who makes it cost that. */
export const capacityDashboard = oncePer(
  (priced: ReadonlySet<Priced>) => [...priced].sort().join(),
  (priced) =>
    buildDashboard({
      uid: CAPACITY,
      name: 'capacity',
      title: 'Capacity and cost',
      description:
        'What drives memory and storage: series by job, log volume and streams, spans, and how long the room lasts.',
      tags: ['capacity'],
      rows: [
        { title: 'Metrics', panels: series },
        { title: 'Logs', panels: priced.has('loki') ? logs : [] },
        { title: 'Traces', panels: priced.has('tempo') ? traces : [] },
        { title: 'Room', panels: room },
      ],
    }),
);
