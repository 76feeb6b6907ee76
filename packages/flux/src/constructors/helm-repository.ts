import type { HelmRepository } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** An index of charts. */
export function helmRepository(options: OptionsOf<'HelmRepository', 'interval'>): HelmRepository {
  return fluxObject('HelmRepository', options, {
    // An index has megabytes, and with exact versions nothing new in it is wanted before a commit says so.
    interval: '1h',
    // For the same megabytes: the 60 seconds of Flux are short on a slow line.
    timeout: '2m',
  });
}
