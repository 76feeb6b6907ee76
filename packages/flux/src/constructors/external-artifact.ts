import type { ExternalArtifact } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** An artifact that another controller makes; seldom written by hand. */
export function externalArtifact(options: OptionsOf<'ExternalArtifact'>): ExternalArtifact {
  return fluxObject('ExternalArtifact', options, {});
}
