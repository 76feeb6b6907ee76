import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `service-alerts.ts` are tried with. */
export const serviceTrials: AlertTrials = {
  LokiDown: {
    at: '15m',
    series: {
      'up{job="loki", namespace="observability", pod="loki-0"}': { fires: '1x3 0x20', silent: '1x3 0x20' },
      'up{job="loki", namespace="observability", pod="loki-1"}': { fires: '1x3 0x20', silent: '1x23' },
      'up{job="loki", namespace="observability", pod="loki-2"}': { fires: '1x23', silent: '1x23' },
    },
    fires: {
      labels: { job: 'loki', namespace: 'observability' },
      summary: 'Too few servers of Loki answer',
      description: 'For 5 minutes 33.33% of the servers of Loki could be scraped.',
    },
  },
  LokiRefusesLogs: {
    at: '25m',
    series: {
      'loki_discarded_samples_total{job="loki", namespace="observability", reason="rate_limited"}': {
        fires: '0+60x40',
        silent: '600x40',
      },
    },
    fires: {
      labels: { reason: 'rate_limited' },
      summary: 'Loki refuses log lines: rate_limited',
      description: '300 log lines were not stored within 5 minutes, because of rate_limited.',
    },
  },
  LokiRequestsFail: {
    at: '30m',
    series: {
      'loki_request_duration_seconds_count{job="loki", namespace="observability", route="otlp_v1_logs", status_code="500"}':
        { fires: '0+10x40', silent: '0+4x40' },
      'loki_request_duration_seconds_count{job="loki", namespace="observability", route="otlp_v1_logs", status_code="204"}':
        { fires: '0+90x40', silent: '0+96x40' },
    },
    fires: {
      labels: { route: 'otlp_v1_logs' },
      summary: 'Loki answers otlp_v1_logs with errors',
      description: '10% of the requests to otlp_v1_logs fail.',
    },
  },
  LokiQueriesFail: {
    at: '30m',
    series: {
      'loki_request_duration_seconds_count{job="loki", namespace="observability", route="loki_api_v1_query_range", status_code="500"}':
        { fires: '0+10x40', silent: '0+4x40' },
      'loki_request_duration_seconds_count{job="loki", namespace="observability", route="loki_api_v1_query_range", status_code="200"}':
        { fires: '0+90x40', silent: '0+96x40' },
      // A server that starts says that it is not ready.
      'loki_request_duration_seconds_count{job="loki", namespace="observability", route="ready", status_code="503"}': {
        fires: '0+6x40',
        silent: '0+6x40',
      },
    },
    fires: {
      labels: { route: 'loki_api_v1_query_range' },
      summary: 'Loki answers loki_api_v1_query_range with errors',
      description: '10% of the requests to loki_api_v1_query_range fail.',
    },
  },
  LokiQueriesSlow: {
    at: '50m',
    series: {
      'loki_request_duration_seconds_bucket{job="loki", namespace="observability", route="loki_api_v1_query_range", le="10"}':
        { fires: '0+50x60', silent: '0+100x60' },
      'loki_request_duration_seconds_bucket{job="loki", namespace="observability", route="loki_api_v1_query_range", le="50"}':
        { fires: '0+100x60', silent: '0+100x60' },
      'loki_request_duration_seconds_bucket{job="loki", namespace="observability", route="loki_api_v1_query_range", le="+Inf"}':
        { fires: '0+100x60', silent: '0+100x60' },
    },
    fires: {
      labels: {},
      summary: 'Queries of logs are slow',
      description: 'One query in a hundred takes longer than 49.2s.',
    },
  },
  LokiManyStreams: {
    at: '30m',
    series: {
      'loki_ingester_memory_streams{job="loki", namespace="observability", pod="loki-0"}': {
        fires: '51000x40',
        silent: '45000x40',
      },
    },
    fires: {
      labels: {},
      summary: 'Loki has almost as many streams as it may have',
      description: '17k streams are active, and 20000 are allowed.',
    },
  },
};
