import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `ingestion-alerts.ts` are tried with. */
export const ingestionTrials: AlertTrials = {
  PrometheusDown: {
    at: '25m',
    series: {
      'up{job="prometheus-stack-kube-prom-prometheus", namespace="observability", container="prometheus", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '1x3 0x30', silent: '1x3 0x10 1x20' },
      'up{job="prometheus-stack-kube-prom-prometheus", namespace="observability", container="prometheus", pod="prometheus-prometheus-stack-kube-prom-prometheus-1"}':
        { fires: '1x33', silent: '1x33' },
    },
    fires: {
      labels: { job: 'prometheus-stack-kube-prom-prometheus', namespace: 'observability' },
      summary: 'Too few servers of Prometheus answer',
      description: 'For 15 minutes 50% of the servers of Prometheus could be scraped.',
    },
    others: [
      {
        at: '25m',
        series: {
          // The sidecar that reloads the configuration is no server.
          'up{job="prometheus-stack-kube-prom-prometheus", namespace="observability", container="config-reloader"}': {
            fires: '1x33',
            silent: '1x33',
          },
          'up{job="prometheus-stack-kube-prom-prometheus", namespace="observability", container="prometheus", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
            { fires: '_x33', silent: '1x33' },
        },
        fires: {
          labels: { job: 'prometheus-stack-kube-prom-prometheus', namespace: 'observability', container: 'prometheus' },
          summary: 'Too few servers of Prometheus answer',
          description: 'For 15 minutes 0% of the servers of Prometheus could be scraped.',
        },
      },
    ],
  },
  PrometheusNotIngesting: {
    at: '22m',
    series: {
      'prometheus_tsdb_head_samples_appended_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0+1000x5 5000x20', silent: '0+1000x5 5000x9 5000+1000x10' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 takes in no samples',
      description:
        'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 runs, but has stored no sample for 10 minutes.',
    },
  },
  PrometheusRejectsPushes: {
    at: '30m',
    series: {
      'prometheus_http_requests_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", handler="/api/v1/write", code="400"}':
        { fires: '0+10x40', silent: '0+4x40' },
      'prometheus_http_requests_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", handler="/api/v1/write", code="204"}':
        { fires: '0+90x40', silent: '0+96x40' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0', handler: '/api/v1/write' },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 rejects pushed metrics',
      description: '10% of the requests to /api/v1/write are refused.',
    },
  },
  PrometheusDropsScrapedSamples: {
    at: '45m',
    series: {
      'prometheus_target_scrapes_sample_out_of_order_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0+60x50', silent: '60x50' },
      'prometheus_target_scrapes_sample_duplicate_timestamp_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0x50', silent: '0x50' },
      'prometheus_target_scrapes_exceeded_sample_limit_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0x50', silent: '0x50' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 drops what it scrapes',
      description: '600 samples or scrapes were dropped within 10 minutes: out of order, duplicate, or over a limit.',
    },
  },
  PrometheusCannotNotify: {
    at: '20m',
    series: {
      'prometheus_notifications_alertmanagers_discovered{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '3x5 0x20', silent: '3x5 0x3 3x17' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-prometheus',
        namespace: 'observability',
        pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0',
      },
      summary: 'Alerts of Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 do not reach Alertmanager',
      description:
        'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 knows no Alertmanager, or drops what it wants to send to each of them.',
    },
    others: [
      {
        at: '20m',
        series: {
          'prometheus_notifications_dropped_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", alertmanager="http://10.0.0.1:9093/api/v2/alerts"}':
            { fires: '0+2x30', silent: '0+2x30' },
          // One that is away is no reason to get up while another gets the alerts.
          'prometheus_notifications_dropped_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", alertmanager="http://10.0.0.2:9093/api/v2/alerts"}':
            { fires: '0+2x30', silent: '0x30' },
        },
        fires: {
          labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
          summary: 'Alerts of Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 do not reach Alertmanager',
          description:
            'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 knows no Alertmanager, or drops what it wants to send to each of them.',
        },
      },
    ],
  },
  PrometheusRulesFailing: {
    at: '30m',
    series: {
      'prometheus_rule_evaluation_failures_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", rule_group="loki"}':
        { fires: '0+1x40', silent: '3x40' },
      'prometheus_rule_group_iterations_missed_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0", rule_group="loki"}':
        { fires: '0x40', silent: '0x40' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0', rule_group: 'loki' },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 cannot evaluate loki',
      description: 'Rules of group loki failed or were too slow 10 times in 10 minutes.',
    },
  },
};
