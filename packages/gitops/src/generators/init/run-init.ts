import type { Tree } from '@nx/devkit';
import { toolVersion } from '../../io/tool-version';
import { printOutcome } from '../outcome';
import { initWorkspace } from './init-workspace';
import type { InitOptions } from './options';

/** Makes a workspace ready in the tree, and prints how it goes on. */
export async function runInit(tree: Tree, options: InitOptions): Promise<{ readonly changesPackages: boolean }> {
  const { notes, changesPackages } = await initWorkspace(tree, options, toolVersion());
  printOutcome({ notes });
  return { changesPackages };
}
