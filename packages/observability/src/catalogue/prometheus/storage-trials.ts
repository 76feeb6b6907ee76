import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `storage-alerts.ts` are tried with. */
export const storageTrials: AlertTrials = {
  PrometheusCardinalityJump: {
    at: '1600m',
    series: {
      'prometheus_tsdb_head_series{job="prometheus-stack-kube-prom-prometheus", namespace="observability", instance="10.0.0.1:9090", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '200000x1560 400000x60', silent: '200000x1560 290000x60' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
      summary:
        'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 has half as many series again as yesterday',
      description: 'There are 400k active series, more than one and a half times the average of the day before.',
    },
    others: [
      // It was started anew, at another address; and it is new, and has no day before.
      {
        at: '1600m',
        series: {
          'prometheus_tsdb_head_series{job="prometheus-stack-kube-prom-prometheus", namespace="observability", instance="10.0.0.1:9090", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
            { fires: '200000x1560', silent: '_x1620' },
          'prometheus_tsdb_head_series{job="prometheus-stack-kube-prom-prometheus", namespace="observability", instance="10.0.0.2:9090", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
            { fires: '_x1561 400000x60', silent: '_x1400 200000x160 400000x60' },
        },
        fires: {
          labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
          summary:
            'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 has half as many series again as yesterday',
          description: 'There are 400k active series, more than one and a half times the average of the day before.',
        },
      },
    ],
  },
  PrometheusHistoryCutShort: {
    at: '150m',
    series: {
      'prometheus_tsdb_size_retentions_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0x60 1x120', silent: '1x180' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-prometheus',
        namespace: 'observability',
        pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0',
      },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 deletes metrics before their time',
      description: 'The size cap, and not the retention period, decides what is deleted.',
    },
  },
  PrometheusStorageFailing: {
    at: '150m',
    series: {
      'prometheus_tsdb_compactions_failed_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0x60 2x120', silent: '2x180' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-prometheus',
        namespace: 'observability',
        pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0',
      },
      summary: 'The storage of Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 has errors',
      description: 'Compaction, reload of blocks or the write-ahead log has failed in the last 3 hours.',
    },
  },
};
