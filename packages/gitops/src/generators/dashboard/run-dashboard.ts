import type { Tree } from '@nx/devkit';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import { addDashboard } from './add-dashboard';
import type { DashboardOptions } from './options';

/** Adds a dashboard to the tree and prints what there is to know beside the paths. */
export async function runDashboard(tree: Tree, options: DashboardOptions): Promise<void> {
  printOutcome(await addDashboard(await readGround(tree), options));
}
