import type { JsonObject } from '@254carbon/manifest';

/** The chart's probes ask it. */
export const HEALTH_CHECK: JsonObject = { endpoint: '${env:MY_POD_IP}:13133' };

/**
 * What the collector tells about itself, for Prometheus to scrape at port 8888. Unless told, it leaves out the endings
 * `_total` and `_seconds` that every other metric has; dashboards and alerts count on them.
 */
export const TELEMETRY: JsonObject = {
  metrics: {
    readers: [
      {
        pull: {
          exporter: {
            prometheus: {
              host: '${env:MY_POD_IP}',
              port: 8888,
              without_scope_info: true,
              without_type_suffix: false,
              without_units: false,
            },
          },
        },
      },
    ],
  },
};

/** First in every pipeline: what is refused here has cost nothing yet, and the sender keeps it. */
export const MEMORY_LIMITER: JsonObject = {
  check_interval: '1s',
  limit_percentage: 80,
  spike_limit_percentage: 20,
};

/**
 * Batches are made behind the queue and not by a processor: a processor says yes to everything, and then nothing that
 * happens after it is ever told to the sender. Receivers refuse messages above 4 MiB, so a batch stays below.
 */
export const BATCH: JsonObject = { sizer: 'bytes', flush_timeout: '1s', min_size: 500_000, max_size: 3_000_000 };

/** Settings of the chart that both releases share. */
export const CHART_VALUES: JsonObject = {
  image: { repository: 'otel/opentelemetry-collector-k8s' },
  command: { name: 'otelcol-k8s' },
  networkPolicy: { enabled: false },
  serviceMonitor: { enabled: false },
  podMonitor: { enabled: false },
  prometheusRule: { enabled: false },
  useGOMEMLIMIT: true,
};

/** Ports on the Service and the pods; the chart opens six by itself, the agent's on the node as well. */
export function openPorts(...open: readonly string[]): JsonObject {
  const all = ['otlp', 'otlp-http', 'jaeger-compact', 'jaeger-thrift', 'jaeger-grpc', 'zipkin', 'metrics'];
  return Object.fromEntries(all.map((port) => [port, { enabled: open.includes(port) }]));
}
