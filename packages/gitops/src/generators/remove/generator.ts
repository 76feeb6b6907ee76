import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { RemoveOptions } from './options';

/** Nx's door to `remove`. */
export default async function removeGenerator(tree: Tree, options: RemoveOptions): Promise<void> {
  await generators.remove(tree, options);
}
