import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `storage-alerts.ts` are tried with. */
export const storageTrials: AlertTrials = {
  LokiCannotStore: {
    at: '30m',
    series: {
      'loki_ingester_chunks_flush_failures_total{job="loki", namespace="observability", pod="loki-0"}': {
        fires: '0+6x40',
        silent: '6x40',
      },
    },
    fires: {
      labels: { pod: 'loki-0' },
      summary: 'Loki loki-0 cannot store its chunks',
      description: '60 writes of chunks have failed within 10 minutes.',
    },
  },
  LokiDoesNotDelete: {
    at: '450m',
    series: {
      'loki_compactor_apply_retention_last_successful_run_timestamp_seconds{job="loki", namespace="observability", pod="loki-0"}':
        { fires: '60x500', silent: '60+60x500' },
      'loki_compactor_apply_retention_last_successful_run_timestamp_seconds{job="loki", namespace="observability", pod="loki-1"}':
        { fires: '0x500', silent: '0x500' },
    },
    fires: {
      labels: {},
      summary: 'Loki has not deleted old logs for hours',
      description: 'No run that deletes logs after their time has ended well for 7h 29m 0s.',
    },
    others: [
      {
        at: '450m',
        series: {
          'loki_compactor_apply_retention_last_successful_run_timestamp_seconds{job="loki", namespace="observability", pod="loki-0"}':
            { fires: '0x500', silent: '0x500' },
          // Never since the start: hours ago, or just now.
          'process_start_time_seconds{job="loki", namespace="observability", pod="loki-0"}': {
            fires: '60x500',
            silent: '21600x500',
          },
        },
        fires: {
          labels: {},
          summary: 'Loki has not deleted old logs for hours',
          description: 'No run that deletes logs after their time has ended well for 7h 29m 0s.',
        },
      },
    ],
  },
};
