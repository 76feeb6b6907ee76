/** Names that runbooks rely on: they hold word for word, in every environment. */
export const FLUX_NAMESPACE = 'flux-system';
export const PLATFORM_NAMESPACES = ['observability', 'observability-host'] as const;
export const SOURCE = 'observability-config';
export const GIT_CREDENTIALS = 'git-credentials';
export const SLACK_WEBHOOK = 'slack-webhook';
/** Holds the key with which Flux decrypts what SOPS has encrypted. */
export const SOPS_AGE = 'sops-age';

/** Flux Kustomizations with their folders in the tree. */
export const KUSTOMIZATIONS = {
  sync: { name: 'flux-system', path: './gitops' },
  platform: { name: 'observability-platform', path: './k8s' },
  dashboards: { name: 'observability-dashboards', path: './dashboards' },
  secrets: { name: 'observability-secrets', path: './secrets' },
  routes: { name: 'observability-routes', path: './routes' },
  alerts: { name: 'observability-alerts', path: './alerts' },
} as const;
