/** Permanent: links, alerts and bookmarks lead to them. */
export const OVERVIEW = 'platform-overview';
export const GITOPS = 'platform-gitops';
export const PROMETHEUS_ITSELF = 'platform-prometheus';
export const CAPACITY = 'platform-capacity';
