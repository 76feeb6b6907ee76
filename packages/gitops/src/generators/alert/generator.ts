import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { AlertOptions } from './options';

/** Nx's door to `alert`. */
export default async function alertGenerator(tree: Tree, options: AlertOptions): Promise<void> {
  await generators.alert(tree, options);
}
