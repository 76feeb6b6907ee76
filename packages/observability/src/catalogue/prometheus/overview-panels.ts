import { timeSeries, type Panel } from '../../dashboards';
import { SELF } from './alert-parts';

const PLATFORM = 'namespace=~"observability|observability-host"';

export const metricPanels: readonly Panel[] = [
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

export const logPanels: readonly Panel[] = [
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

export const tracePanels: readonly Panel[] = [
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

export const roomPanels: readonly Panel[] = [
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
