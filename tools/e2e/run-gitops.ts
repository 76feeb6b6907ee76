import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');

/** Runs our CLI as a user does, in a process of its own, and gives what it says. Fails where it fails. */
export function runGitops(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const command = [join(root, 'packages', 'gitops', 'bin', 'gitops.cjs'), ...args];
  const env = { ...process.env, ...environment };
  const run = spawnSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`gitops ${args.join(' ')} ended with ${run.status}\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** All files below a folder, hidden ones too, by their path. */
export function readFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
