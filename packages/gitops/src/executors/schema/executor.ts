import type { ExecutorContext } from '@nx/devkit';
import { engine, type SchemaFlags } from '../../engine';
import { processTerminal } from '../../io/terminal';

/** Nx's door to `gitops schema`. */
export default async function schemaExecutor(flags: SchemaFlags, { root }: ExecutorContext) {
  const verdict = await engine.schema(flags, { folder: root, terminal: processTerminal() });
  return { success: verdict === 'clean' };
}
