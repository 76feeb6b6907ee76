import type { ScrapeTarget } from '../../component';

/** Flux's controllers that every installation has. */
export const FLUX_CONTROLLERS = [
  'source-controller',
  'kustomize-controller',
  'helm-controller',
  'notification-controller',
] as const;

/** Selects the series that they export about themselves. */
export const FLUX = `namespace="flux-system", job=~"${FLUX_CONTROLLERS.join('|')}"`;

/** Flux brings Services only for those that serve something, so their pods are scraped. */
export const fluxScrapes: readonly ScrapeTarget[] = FLUX_CONTROLLERS.map((app) => ({
  name: `flux-${app}`,
  namespace: 'flux-system',
  pods: true,
  selector: { app },
  jobLabel: 'app',
  port: 'http-prom',
}));
