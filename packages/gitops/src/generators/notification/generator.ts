import type { Tree } from '@nx/devkit';
import { generators } from '../engine';
import type { NotificationOptions } from './options';

/** Nx's door to `notification`. */
export default async function notificationGenerator(tree: Tree, options: NotificationOptions): Promise<void> {
  await generators.notification(tree, options);
}
