import type { Alert } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Which events a Provider is told of. */
export function alert(options: OptionsOf<'Alert'>): Alert {
  return fluxObject('Alert', options, {
    // Said, though it is Flux's own default: it decides whether success is told.
    eventSeverity: 'info',
  });
}
