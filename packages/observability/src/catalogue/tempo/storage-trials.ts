import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `storage-alerts.ts` are tried with. */
export const storageTrials: AlertTrials = {
  TempoCannotStore: {
    at: '30m',
    series: {
      'tempo_ingester_failed_flushes_total{job="tempo", namespace="observability", pod="tempo-0"}': {
        fires: '0+1x40',
        silent: '3x40',
      },
    },
    fires: {
      labels: { job: 'tempo', namespace: 'observability', pod: 'tempo-0' },
      summary: 'Tempo cannot store its blocks',
      description: '10 blocks did not reach the store within 10 minutes.',
    },
  },
  TempoDoesNotCompact: {
    at: '100m',
    series: {
      'tempodb_compaction_errors_total{job="tempo", namespace="observability", pod="tempo-0"}': {
        fires: '0+1x120',
        silent: '0x60 2x60',
      },
    },
    fires: {
      labels: { job: 'tempo', namespace: 'observability', pod: 'tempo-0' },
      summary: 'Tempo fails to merge its blocks',
      description: '60 compactions have failed within an hour.',
    },
  },
  TempoDoesNotDelete: {
    at: '100m',
    series: {
      'tempodb_retention_errors_total{job="tempo", namespace="observability", pod="tempo-0"}': {
        fires: '0+1x120',
        silent: '0x60 2x60',
      },
    },
    fires: {
      labels: { job: 'tempo', namespace: 'observability', pod: 'tempo-0' },
      summary: 'Tempo fails to delete old traces',
      description: '60 attempts to delete have failed within an hour.',
    },
  },
};
