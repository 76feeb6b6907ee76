import type { Tree } from '@nx/devkit';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import { addAlert } from './add-alert';
import type { AlertOptions } from './options';

/** Adds an alert to the tree and prints what there is to know beside the paths. */
export async function runAlert(tree: Tree, options: AlertOptions): Promise<void> {
  printOutcome(await addAlert(await readGround(tree), options));
}
