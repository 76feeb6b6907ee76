import type { Provider } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Where notifications go; the address and the token are in a Secret. */
export function provider(options: OptionsOf<'Provider'>): Provider {
  return fluxObject('Provider', options, {});
}
