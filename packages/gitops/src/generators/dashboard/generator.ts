import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { DashboardOptions } from './options';

/** Nx's door to `dashboard`. */
export default async function dashboardGenerator(tree: Tree, options: DashboardOptions): Promise<void> {
  await generators.dashboard(tree, options);
}
