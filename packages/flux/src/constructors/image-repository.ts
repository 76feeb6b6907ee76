import type { ImageRepository } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** The tags of a container image. */
export function imageRepository(options: OptionsOf<'ImageRepository', 'interval'>): ImageRepository {
  return fluxObject('ImageRepository', options, {
    // Registries limit anonymous requests by the hour.
    interval: '10m',
    timeout: '60s',
  });
}
