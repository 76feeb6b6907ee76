import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `service-alerts.ts` are tried with. */
export const serviceTrials: AlertTrials = {
  TempoDown: {
    at: '15m',
    series: {
      'up{job="tempo", namespace="observability", pod="tempo-0"}': { fires: '1x3 0x20', silent: '1x3 0x3 1x17' },
    },
    fires: {
      labels: { job: 'tempo', namespace: 'observability' },
      summary: 'Tempo does not answer',
      description: 'No scrape of Tempo has worked for 5 minutes.',
    },
  },
  TempoRefusesSpans: {
    at: '25m',
    series: {
      'tempo_discarded_spans_total{job="tempo", namespace="observability", reason="rate_limited"}': {
        fires: '0+60x40',
        silent: '600x40',
      },
    },
    fires: {
      labels: { reason: 'rate_limited' },
      summary: 'Tempo refuses spans: rate_limited',
      description: '300 spans were not stored within 5 minutes, because of rate_limited.',
    },
  },
  TempoRequestsFail: {
    at: '30m',
    series: {
      'tempo_request_duration_seconds_count{job="tempo", namespace="observability", route="api_search", status_code="500"}':
        { fires: '0+10x40', silent: '0+4x40' },
      'tempo_request_duration_seconds_count{job="tempo", namespace="observability", route="api_search", status_code="200"}':
        { fires: '0+90x40', silent: '0+96x40' },
      // One that starts says that it is not ready.
      'tempo_request_duration_seconds_count{job="tempo", namespace="observability", route="ready", status_code="503"}':
        { fires: '0+6x40', silent: '0+6x40' },
    },
    fires: {
      labels: { route: 'api_search' },
      summary: 'Tempo answers api_search with errors',
      description: '10% of the requests to api_search fail.',
    },
  },
  TempoQueriesSlow: {
    at: '50m',
    series: {
      'tempo_request_duration_seconds_bucket{job="tempo", namespace="observability", route="api_search", le="10"}': {
        fires: '0+50x60',
        silent: '0+100x60',
      },
      'tempo_request_duration_seconds_bucket{job="tempo", namespace="observability", route="api_search", le="50"}': {
        fires: '0+100x60',
        silent: '0+100x60',
      },
      'tempo_request_duration_seconds_bucket{job="tempo", namespace="observability", route="api_search", le="+Inf"}': {
        fires: '0+100x60',
        silent: '0+100x60',
      },
    },
    fires: {
      labels: {},
      summary: 'Searches of traces are slow',
      description: 'One search in a hundred takes longer than 49.2s.',
    },
  },
};
