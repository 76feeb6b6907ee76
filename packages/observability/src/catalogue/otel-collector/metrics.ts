import type { Metric } from '../../component';
import { metricsFrom } from '../metrics-from';
import { SIGNALS } from './signals';

const counted = (name: (items: string) => string) => SIGNALS.map(({ items }) => name(items));

/** Metrics that the alerts and the dashboard of this component name. */
export const metrics: readonly Metric[] = [
  ...metricsFrom('Prometheus 3.14.0, for every target', 'up'),
  ...metricsFrom(
    'OpenTelemetry Collector 0.158.0, its receivers',
    ...counted((items) => `otelcol_receiver_accepted_${items}_total`),
    ...counted((items) => `otelcol_receiver_refused_${items}_total`),
    'otelcol_scraper_scraped_metric_points_total',
  ),
  ...metricsFrom(
    'OpenTelemetry Collector 0.158.0, its exporters',
    ...counted((items) => `otelcol_exporter_sent_${items}_total`),
    ...counted((items) => `otelcol_exporter_send_failed_${items}_total`),
    ...counted((items) => `otelcol_exporter_enqueue_failed_${items}_total`),
    'otelcol_exporter_queue_capacity',
    'otelcol_exporter_queue_size',
  ),
  ...metricsFrom(
    'OpenTelemetry Collector 0.158.0, about its process',
    'otelcol_process_cpu_seconds_total',
    'otelcol_process_memory_rss_bytes',
  ),
  ...metricsFrom('Loki 3.7.6, about itself', 'loki_distributor_lines_received_total'),
  ...metricsFrom('Tempo 2.10.8, about itself', 'tempo_distributor_spans_received_total'),
];
