import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts and the dashboard of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'Loki 3.7.6, about itself',
    'loki_compactor_apply_retention_last_successful_run_timestamp_seconds',
    'loki_discarded_samples_total',
    'loki_distributor_bytes_received_total',
    'loki_distributor_lines_received_total',
    'loki_ingester_chunks_flush_failures_total',
    'loki_ingester_chunks_flushed_total',
    'loki_ingester_flush_queue_length',
    'loki_ingester_memory_streams',
    'loki_request_duration_seconds_bucket',
    'loki_request_duration_seconds_count',
  ),
  ...metricsFrom('Loki 3.7.6, about its process', 'process_start_time_seconds'),
  ...metricsFrom(
    'Loki 3.7.6, its ruler',
    'loki_prometheus_notifications_dropped_total',
    'loki_prometheus_rule_evaluation_failures_total',
  ),
];
