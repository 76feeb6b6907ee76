import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';

/** Metrics that the alerts and the dashboard of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'Blackbox exporter 0.28.0, for each probe',
    'probe_duration_seconds',
    'probe_http_duration_seconds',
    'probe_http_status_code',
    'probe_ssl_earliest_cert_expiry',
    'probe_success',
  ),
];
