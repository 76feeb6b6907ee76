import type { ExecutorContext } from '@nx/devkit';
import { engine, type StatusFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops status`. */
export default async function statusExecutor(flags: StatusFlags, { root }: ExecutorContext) {
  const verdict = await engine.status(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
