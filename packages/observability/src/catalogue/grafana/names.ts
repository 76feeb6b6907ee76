/** Permanent: the Service, the volume and the Role are called after it. */
export const RELEASE = 'grafana';

export const NAMESPACE = 'observability';

export const ADMIN_SECRET = 'grafana-admin';

/** Secret of the client by which people sign in, and where it is mounted. */
export const OIDC_SECRET = 'grafana-oidc';
export const OIDC_KEY = 'client-secret';
export const OIDC_FOLDER = '/etc/secrets/oidc';

/** Secret of the database that several share, and where it is mounted. */
export const DATABASE_SECRET = 'grafana-database';
export const DATABASE_FOLDER = '/etc/secrets/database';

/** Port by which several tell each other which of their own alerts they have notified. */
export const GOSSIP_PORT = 9094;

/** Role for the sidecar that collects dashboards; ours, because the chart's would read Secrets too. */
export const DASHBOARD_READER = 'grafana-dashboard-reader';
