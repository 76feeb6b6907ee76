import type { NxJsonConfiguration, TargetConfiguration } from '@nx/devkit';

/** What a cached target depends on. */
export type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** Project of this package in the workspace where it is developed; elsewhere it is an installed one. */
export const PACKAGE = '@254carbon/gitops';

/**
 * What a target of one environment or component depends on: its files, the enabled components and, where they lie in
 * the workspace, our own sources (both are dependencies in the project graph), and else the installed package. Naming
 * an external dependency also keeps Nx from hashing all of them.
 */
export function targetInputs(own: readonly string[], nxJson: NxJsonConfiguration, isDevelopedHere: boolean): Inputs {
  const dependencies = nxJson.namedInputs?.['production'] === undefined ? '^{projectRoot}/**/*' : '^production';
  return [...own, dependencies, { externalDependencies: [isDevelopedHere ? 'jiti' : PACKAGE] }];
}
