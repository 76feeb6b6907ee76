import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `alerts.ts` are tried with. */
export const trials: AlertTrials = {
  GrafanaDown: {
    at: '20m',
    series: {
      'up{job="grafana", namespace="observability", pod="grafana-0"}': { fires: '1x3 0x20', silent: '1x3 0x20' },
      'up{job="grafana", namespace="observability", pod="grafana-1"}': { fires: '1x3 0x20', silent: '1x3 0x8 1x12' },
    },
    fires: {
      labels: { job: 'grafana', namespace: 'observability' },
      summary: 'Grafana is down',
      description: 'No scrape of Grafana has worked for 10 minutes.',
    },
  },
  GrafanaRequestsFail: {
    at: '30m',
    series: {
      'grafana_http_request_duration_seconds_count{job="grafana", namespace="observability", handler="/api/ds/query", status_code="500"}':
        { fires: '0+20x40', silent: '0+8x40' },
      'grafana_http_request_duration_seconds_count{job="grafana", namespace="observability", handler="/api/ds/query", status_code="200"}':
        { fires: '0+80x40', silent: '0+92x40' },
    },
    fires: {
      labels: { handler: '/api/ds/query' },
      summary: 'Grafana answers /api/ds/query with errors',
      description: '20% of the requests to /api/ds/query fail.',
    },
  },
  GrafanaQueriesFail: {
    at: '30m',
    series: {
      'grafana_plugin_request_total{job="grafana", namespace="observability", plugin_id="loki", endpoint="queryData", status="error"}':
        { fires: '0+30x40', silent: '0+10x40' },
      'grafana_plugin_request_total{job="grafana", namespace="observability", plugin_id="loki", endpoint="queryData", status="ok"}':
        { fires: '0+70x40', silent: '0+90x40' },
    },
    fires: {
      labels: { plugin_id: 'loki' },
      summary: 'Queries of Grafana to loki fail',
      description: '30% of the queries to datasources of type loki fail.',
    },
  },
  GrafanaSlow: {
    at: '50m',
    series: {
      'grafana_http_request_duration_seconds_bucket{job="grafana", namespace="observability", handler="/api/dashboards/uid/:uid", le="1"}':
        { fires: '0+50x60', silent: '0+100x60' },
      'grafana_http_request_duration_seconds_bucket{job="grafana", namespace="observability", handler="/api/dashboards/uid/:uid", le="5"}':
        { fires: '0+100x60', silent: '0+100x60' },
      'grafana_http_request_duration_seconds_bucket{job="grafana", namespace="observability", handler="/api/dashboards/uid/:uid", le="+Inf"}':
        { fires: '0+100x60', silent: '0+100x60' },
    },
    fires: {
      labels: {},
      summary: 'Grafana is slow',
      description: 'One request in twenty takes longer than 4.6s.',
    },
  },
};
