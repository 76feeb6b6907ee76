import type { Receiver } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** A webhook that makes Flux look at once. */
export function receiver(options: OptionsOf<'Receiver'>): Receiver {
  return fluxObject('Receiver', options, {
    // How often its Secret is read again: a token that was rotated works within this time.
    interval: '10m',
  });
}
