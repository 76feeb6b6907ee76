import type { ExecutorContext } from '@nx/devkit';
import { engine, type ValidateFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops validate`. */
export default async function validateExecutor(flags: ValidateFlags, { root }: ExecutorContext) {
  const verdict = await engine.validate(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
