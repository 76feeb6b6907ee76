import type { Kustomization } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** A folder of a source that Flux builds and applies. */
export function kustomization(options: OptionsOf<'Kustomization', 'interval' | 'prune'>): Kustomization {
  return fluxObject('Kustomization', options, {
    // A new revision is applied at once whatever stands here; it bounds how long a change by hand lives on.
    interval: '1h',
    // What failed is often a webhook or a CRD that is not up yet: minutes, not the interval.
    retryInterval: '2m',
    // A build that cannot become healthy shall say so while somebody looks.
    timeout: '3m',
    // What leaves Git leaves the cluster, or nobody knows what runs; namespaces and volumes are annotated to stay.
    prune: true,
    // Ready means that what was applied works. Health checks count only where this is off.
    wait: options.healthChecks === undefined,
  });
}
