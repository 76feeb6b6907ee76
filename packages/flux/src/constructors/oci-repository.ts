import type { OCIRepository } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** An artifact in a container registry, such as a chart. */
export function ociRepository(options: OptionsOf<'OCIRepository', 'interval'>): OCIRepository {
  return fluxObject('OCIRepository', options, {
    // Registries count requests; an exact tag changes by a commit, which is fetched at once.
    interval: '10m',
    timeout: '60s',
  });
}
