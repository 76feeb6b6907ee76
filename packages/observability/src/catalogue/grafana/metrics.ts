import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts of this component name, and those that its links from traces to metrics query. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'Grafana 13.2.0, about itself',
    'grafana_http_request_duration_seconds_bucket',
    'grafana_http_request_duration_seconds_count',
    'grafana_plugin_request_total',
  ),
  ...metricsFrom(
    "Tempo 2.10.8, metrics generator's processor span-metrics",
    'traces_spanmetrics_calls_total',
    'traces_spanmetrics_latency_bucket',
  ),
];
