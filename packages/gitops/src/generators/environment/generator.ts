import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { EnvironmentOptions } from './options';

/** Nx's door to `environment`. */
export default async function environmentGenerator(tree: Tree, options: EnvironmentOptions): Promise<void> {
  await generators.environment(tree, options);
}
