import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts and the dashboard of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'Tempo 2.10.8, about itself',
    'tempo_discarded_spans_total',
    'tempo_distributor_bytes_received_total',
    'tempo_distributor_spans_received_total',
    'tempo_ingester_failed_flushes_total',
    'tempo_ingester_live_traces',
    'tempo_request_duration_seconds_bucket',
    'tempo_request_duration_seconds_count',
    'tempodb_compaction_errors_total',
    'tempodb_retention_deleted_total',
    'tempodb_retention_errors_total',
  ),
  ...metricsFrom(
    'Tempo 2.10.8, its metrics generator',
    'prometheus_remote_storage_samples_failed_total',
    'prometheus_remote_storage_samples_total',
    'tempo_metrics_generator_registry_active_series',
    'tempo_metrics_generator_registry_series_limited_total',
    'tempo_metrics_generator_spans_received_total',
  ),
];
