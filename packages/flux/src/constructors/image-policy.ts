import type { ImagePolicy } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Which tag of an image is the newest. */
export function imagePolicy(options: OptionsOf<'ImagePolicy'>): ImagePolicy {
  return fluxObject('ImagePolicy', options, {});
}
