/** Permanent: the Service, the volume and the Role are called after it. */
export const RELEASE = 'grafana';

export const NAMESPACE = 'observability';

export const ADMIN_SECRET = 'grafana-admin';

/** Role for the sidecar that collects dashboards; ours, because the chart's would read Secrets too. */
export const DASHBOARD_READER = 'grafana-dashboard-reader';
