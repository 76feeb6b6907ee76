import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `platform-alerts.ts` are tried with. */
export const platformTrials: AlertTrials = {
  Watchdog: {
    at: '5m',
    series: {},
    fires: {
      labels: {},
      summary: 'Alerts work from end to end',
      description: 'This alert always fires. Whoever receives it has to alarm when it no longer comes.',
    },
    always: true,
  },
  PlatformVolumeFills: {
    at: '480m',
    series: {
      'kubelet_volume_stats_available_bytes{namespace="observability", persistentvolumeclaim="storage-loki-0"}': {
        fires: '23000000000-20000000x480',
        // Prometheus below its cap: it grows, and nothing comes of it.
        silent: '23000000000-15000000x480',
      },
      'kubelet_volume_stats_capacity_bytes{namespace="observability", persistentvolumeclaim="storage-loki-0"}': {
        fires: '100000000000x480',
        silent: '100000000000x480',
      },
    },
    fires: {
      labels: { namespace: 'observability', persistentvolumeclaim: 'storage-loki-0' },
      summary: 'Volume storage-loki-0 will be full within four days',
      description: '13.4% of it is free, and at the pace of the last six hours that is not enough.',
    },
  },
  PlatformVolumeAlmostFull: {
    at: '10m',
    series: {
      'kubelet_volume_stats_available_bytes{namespace="observability", persistentvolumeclaim="storage-loki-0"}': {
        fires: '4000000000x20',
        silent: '6000000000x20',
      },
      'kubelet_volume_stats_capacity_bytes{namespace="observability", persistentvolumeclaim="storage-loki-0"}': {
        fires: '100000000000x20',
        silent: '100000000000x20',
      },
    },
    fires: {
      labels: { namespace: 'observability', persistentvolumeclaim: 'storage-loki-0' },
      summary: 'Volume storage-loki-0 is almost full',
      description: 'Only 4% of it is free.',
    },
  },
};
