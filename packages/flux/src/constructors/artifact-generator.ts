import type { ArtifactGenerator } from '../generated/types';
import { fluxObject, type OptionsOf } from './flux-object';

/** Cuts artifacts out of sources, so that what uses one part is not run when another changes. */
export function artifactGenerator(options: OptionsOf<'ArtifactGenerator'>): ArtifactGenerator {
  return fluxObject('ArtifactGenerator', options, {});
}
