import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'Alertmanager 0.34.0, about itself',
    'alertmanager_alerts',
    'alertmanager_alerts_invalid_total',
    'alertmanager_cluster_members',
    'alertmanager_config_hash',
    'alertmanager_config_last_reload_successful',
    'alertmanager_notification_latency_seconds_bucket',
    'alertmanager_notifications_failed_total',
    'alertmanager_notifications_total',
    'alertmanager_silences',
  ),
];
