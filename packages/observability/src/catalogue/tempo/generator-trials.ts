import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `generator-alerts.ts` are tried with. */
export const generatorTrials: AlertTrials = {
  TempoMetricsLost: {
    at: '25m',
    series: {
      'prometheus_remote_storage_samples_failed_total{job="tempo", namespace="observability", remote_name="prometheus-0"}':
        { fires: '0+60x40', silent: '60x40' },
    },
    fires: {
      labels: { remote_name: 'prometheus-0' },
      summary: 'Metrics made of spans do not reach prometheus-0',
      description: '300 samples were lost on their way to prometheus-0 within 5 minutes.',
    },
  },
  TempoMetricsLimited: {
    at: '50m',
    series: {
      'tempo_metrics_generator_registry_series_limited_total{job="tempo", namespace="observability", pod="tempo-0"}': {
        fires: '0+6x60',
        silent: '6x60',
      },
    },
    fires: {
      labels: { job: 'tempo', namespace: 'observability', pod: 'tempo-0' },
      summary: 'Tempo makes more series of spans than it may',
      description: '60 series were left out within 10 minutes.',
    },
  },
};
