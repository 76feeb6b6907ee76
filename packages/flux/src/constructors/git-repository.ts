import type { GitRepository } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** A Git repository that Flux fetches from. */
export function gitRepository(options: OptionsOf<'GitRepository', 'interval'>): GitRepository {
  return fluxObject('GitRepository', options, {
    // A push is live within a minute without a webhook; a look that finds nothing new costs one small request.
    interval: '1m',
    // The first clone of a large history over a slow line takes a while; a hung one must end before the next look.
    timeout: '60s',
  });
}
