import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `pipeline-alerts.ts` are tried with. */
export const pipelineTrials: AlertTrials = {
  OtelGatewayDown: {
    at: '15m',
    series: {
      'up{job="otel-collector", namespace="observability", pod="otel-collector-0"}': {
        fires: '1x3 0x20',
        silent: '1x3 0x20',
      },
      'up{job="otel-collector", namespace="observability", pod="otel-collector-1"}': {
        fires: '1x3 0x20',
        silent: '1x23',
      },
    },
    fires: {
      labels: { job: 'otel-collector', namespace: 'observability' },
      summary: 'No gateway of the collector answers',
      description: 'No scrape of any gateway has worked for 5 minutes.',
    },
  },
  OtelCollectorRefusesData: {
    at: '25m',
    series: {
      'otelcol_receiver_refused_spans_total{job="otel-collector", namespace="observability", receiver="otlp"}': {
        fires: '0+60x40',
        silent: '600x40',
      },
    },
    fires: {
      labels: { job: 'otel-collector', receiver: 'otlp', signal: 'traces' },
      summary: 'otel-collector refuses traces',
      description: '300 items of traces were refused at receiver otlp within 5 minutes.',
    },
  },
  OtelCollectorLosesData: {
    at: '20m',
    series: {
      'otelcol_exporter_send_failed_log_records_total{job="otel-collector", namespace="observability", exporter="otlp_http/loki"}':
        { fires: '0+60x40', silent: '600x40' },
    },
    fires: {
      labels: { job: 'otel-collector', exporter: 'otlp_http/loki', signal: 'logs' },
      summary: 'otel-collector loses logs on the way to otlp_http/loki',
      description: '300 items of logs were given up within 5 minutes.',
    },
  },
  OtelQueueFills: {
    at: '10m',
    series: {
      'otelcol_exporter_queue_size{job="otel-collector", namespace="observability", exporter="otlp_http/loki", data_type="logs"}':
        { fires: '600x20', silent: '400x20' },
      'otelcol_exporter_queue_capacity{job="otel-collector", namespace="observability", exporter="otlp_http/loki", data_type="logs"}':
        { fires: '1000x20', silent: '1000x20' },
    },
    fires: {
      labels: { job: 'otel-collector', exporter: 'otlp_http/loki', data_type: 'logs' },
      summary: 'The queue of otel-collector for otlp_http/loki fills',
      description: 'The queue for logs to otlp_http/loki is 60% full.',
    },
  },
};
