import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common';

/** Grafana's datasources by what they store. The uids are permanent: dashboards and correlations name them. */
export const datasources = {
  prometheus: { type: 'prometheus', uid: 'prometheus' },
  loki: { type: 'loki', uid: 'loki' },
  tempo: { type: 'tempo', uid: 'tempo' },
  alertmanager: { type: 'alertmanager', uid: 'alertmanager' },
} as const satisfies Record<string, DataSourceRef>;
