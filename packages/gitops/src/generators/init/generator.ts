import { installPackagesTask, type Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { InitOptions } from './options';

/** Nx's door to `init`; installs afterwards what it has added to `package.json`. */
export default async function initGenerator(tree: Tree, options: InitOptions) {
  const { changesPackages } = await generators.init(tree, options);
  return changesPackages ? () => installPackagesTask(tree) : undefined;
}
