import { alertmanager } from './alertmanager/component';
import { blackboxExporter } from './blackbox-exporter/component';
import { grafana } from './grafana/component';
import { loki } from './loki/component';
import { otelCollector } from './otel-collector/component';
import { prometheus } from './prometheus/component';
import { tempo } from './tempo/component';

/** The components that we ship, by name. */
export const catalogue = {
  alertmanager,
  'blackbox-exporter': blackboxExporter,
  grafana,
  loki,
  'otel-collector': otelCollector,
  prometheus,
  tempo,
} as const;
