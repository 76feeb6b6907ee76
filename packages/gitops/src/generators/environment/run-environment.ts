import type { Tree } from '@nx/devkit';
import { readGround } from '../ground';
import { printOutcome } from '../outcome';
import { addEnvironment } from './add-environment';
import type { EnvironmentOptions } from './options';

/** Adds an environment to the tree and prints what there is to know beside the paths. */
export async function runEnvironment(tree: Tree, options: EnvironmentOptions): Promise<void> {
  printOutcome(await addEnvironment(await readGround(tree), options));
}
