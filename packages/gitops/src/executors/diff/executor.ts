import type { ExecutorContext } from '@nx/devkit';
import { type DiffFlags, engine } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops diff`. Nx knows only success and failure: differences are a success unless it is told otherwise. */
export default async function diffExecutor(flags: DiffFlags & { exitCode?: boolean }, { root }: ExecutorContext) {
  const verdict = await engine.diff(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' || (verdict === 'found' && flags.exitCode !== true) };
}
