import type { ExecutorContext } from '@nx/devkit';
import { engine, type LintFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops lint`. */
export default async function lintExecutor(flags: LintFlags, { root }: ExecutorContext) {
  const verdict = await engine.lint(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
