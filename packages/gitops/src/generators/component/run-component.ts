import type { Tree } from '@nx/devkit';
import { confirm } from '../../io/confirm';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import { addComponent } from './add-component';
import type { ComponentOptions } from './options';

/** Adds a component to the tree and prints what there is to know beside the paths. */
export async function runComponent(tree: Tree, options: ComponentOptions): Promise<void> {
  printOutcome(await addComponent(await readGround(tree), options, confirm));
}
