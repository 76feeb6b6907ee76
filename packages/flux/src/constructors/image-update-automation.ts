import type { ImageUpdateAutomation } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Commits new image tags to a Git repository. */
export function imageUpdateAutomation(options: OptionsOf<'ImageUpdateAutomation', 'interval'>): ImageUpdateAutomation {
  return fluxObject('ImageUpdateAutomation', options, {
    // New tags start a run by themselves; this is for a push that failed.
    interval: '30m',
    // Only fields that carry a marker are changed.
    update: { strategy: 'Setters' },
  });
}
