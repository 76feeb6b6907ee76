import type { Tree } from '@nx/devkit';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import { addNotification } from './add-notification';
import type { NotificationOptions } from './options';

/** Adds a notification to the tree and prints what there is to know beside the paths. */
export async function runNotification(tree: Tree, options: NotificationOptions): Promise<void> {
  printOutcome(await addNotification(await readGround(tree), options));
}
