import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts and dashboards of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom('Prometheus 3.14.0, for every alerting rule', 'ALERTS'),
  ...metricsFrom(
    'Prometheus 3.14.0, about itself',
    'prometheus_config_last_reload_successful',
    'prometheus_http_requests_total',
    'prometheus_notifications_alertmanagers_discovered',
    'prometheus_notifications_dropped_total',
    'prometheus_rule_evaluation_failures_total',
    'prometheus_rule_group_iterations_missed_total',
    'prometheus_sd_kubernetes_failures_total',
    'prometheus_target_scrapes_exceeded_sample_limit_total',
    'prometheus_target_scrapes_sample_duplicate_timestamp_total',
    'prometheus_target_scrapes_sample_out_of_order_total',
    'prometheus_target_sync_failed_total',
    'prometheus_tsdb_compactions_failed_total',
    'prometheus_tsdb_head_samples_appended_total',
    'prometheus_tsdb_head_series',
    'prometheus_tsdb_reloads_failures_total',
    'prometheus_tsdb_size_retentions_total',
    'prometheus_tsdb_wal_corruptions_total',
  ),
  ...metricsFrom(
    'Prometheus operator 0.93.1',
    'prometheus_operator_managed_resources',
    'prometheus_operator_ready',
    'prometheus_operator_reconcile_errors_total',
  ),
  ...metricsFrom('kubelet', 'kubelet_volume_stats_capacity_bytes', 'kubelet_volume_stats_used_bytes'),
  ...metricsFrom('cAdvisor in the kubelet', 'container_cpu_usage_seconds_total', 'container_memory_working_set_bytes'),
  ...metricsFrom(
    'kube-state-metrics 2.20.0',
    'kube_pod_container_resource_limits',
    'kube_pod_container_status_restarts_total',
  ),
  ...metricsFrom('Alertmanager 0.34.0', 'alertmanager_notifications_failed_total', 'alertmanager_notifications_total'),
  ...metricsFrom('Loki 3.7.6', 'loki_discarded_samples_total', 'loki_distributor_bytes_received_total'),
  ...metricsFrom('Tempo 2.10.8', 'tempo_discarded_spans_total', 'tempo_distributor_spans_received_total'),
];
