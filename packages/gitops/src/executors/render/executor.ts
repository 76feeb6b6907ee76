import type { ExecutorContext } from '@nx/devkit';
import { engine, type RenderFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops render`. */
export default async function renderExecutor(flags: RenderFlags, { root }: ExecutorContext) {
  const verdict = await engine.render(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
