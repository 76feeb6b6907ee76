import type { ExecutorContext } from '@nx/devkit';
import { engine, type HistoryFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops history`. */
export default async function historyExecutor(flags: HistoryFlags, { root }: ExecutorContext) {
  const verdict = await engine.history(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
