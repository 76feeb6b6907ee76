import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the benchmark's own dependencies where they are not there yet. */
export function install(folder) {
  if (existsSync(join(folder, 'node_modules', 'cdk8s'))) return;
  process.stderr.write('Installing the dependencies of the benchmark\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], env: withoutWorkspace(process.env) });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} ended with ${run.status}`);
}

/** `npm run` hands its own settings on; those about the root's workspaces do not hold here. */
function withoutWorkspace(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_config_(workspaces?|prefix|local_prefix)$/i.test(name)),
  );
}
