import type { Bucket } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Files in an object store. */
export function bucket(options: OptionsOf<'Bucket', 'interval'>): Bucket {
  return fluxObject('Bucket', options, {
    // Every look lists the whole bucket, and lists are what object stores charge for.
    interval: '5m',
    timeout: '60s',
  });
}
