import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { ComponentOptions } from './options';

/** Nx's door to `component`. */
export default async function componentGenerator(tree: Tree, options: ComponentOptions): Promise<void> {
  await generators.component(tree, options);
}
