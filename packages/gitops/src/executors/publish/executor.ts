import type { ExecutorContext } from '@nx/devkit';
import { engine, type PublishFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops publish`. */
export default async function publishExecutor(flags: PublishFlags, { root }: ExecutorContext) {
  const verdict = await engine.publish(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
