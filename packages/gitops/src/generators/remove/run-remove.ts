import type { Tree } from '@nx/devkit';
import { confirm } from '../../io/confirm';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import type { RemoveOptions } from './options';
import { removeThing } from './remove-thing';

/** Removes from the tree, and prints first what that means. */
export async function runRemove(tree: Tree, options: RemoveOptions): Promise<void> {
  await removeThing(await readGround(tree), options, { tell: (notes) => printOutcome({ notes }), ask: confirm });
}
