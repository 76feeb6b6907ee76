import type { ExecutorContext } from '@nx/devkit';
import { engine, type RollbackFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops rollback`. */
export default async function rollbackExecutor(flags: RollbackFlags, { root }: ExecutorContext) {
  const verdict = await engine.rollback(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
