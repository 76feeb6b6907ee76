import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageFolder } from './package-folder';
import { runProgram } from './run-program';

const TIMEOUT = 600_000;

/**
 * Renders another checkout of this workspace with its own program where it holds one, else with the one that is
 * installed. Gives what it says where it fails.
 */
export async function renderElsewhere(
  root: string,
  { here, output }: { here: string; output: string },
): Promise<string | undefined> {
  const program = programIn(root, here);
  const args = [program, 'render', '--output', output];
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, out, err, failure } = await runProgram(process.execPath, args, { cwd: root, env, timeout: TIMEOUT });
  if (status === 0) return undefined;
  return (failure?.message ?? [err, out.toString('utf8')].join('\n')).trim();
}

function programIn(root: string, here: string): string {
  const installed = join(here, 'node_modules/@254carbon/gitops/bin/gitops.cjs');
  if (!existsSync(installed)) return join(packageFolder().folder, 'bin/gitops.cjs');
  const own = relative(realpathSync.native(here), realpathSync.native(installed));
  const isDevelopedHere = !own.startsWith('..') && !own.split(sep).includes('node_modules');
  const there = join(root, own);
  return isDevelopedHere && existsSync(there) ? there : installed;
}
