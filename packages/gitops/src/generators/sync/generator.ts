import type { Tree } from '@nx/devkit';
import { generators } from '../engine';

/** Nx's door to `sync`. */
export default async function syncGenerator(tree: Tree) {
  return generators.sync(tree);
}
