import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../../../..');
const PACKAGES = ['flux', 'gitops', 'manifest', 'observability', 'overlays'];
const NOT_SOURCES = /[\\/](node_modules|dist)([\\/]|$)|\.spec\.ts$/;
const FILES = ['package.json', 'package-lock.json', 'tsconfig.base.json', '.gitignore', '.nxignore', 'nx.json'];

/** What a run of a program gave. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  /** Both streams. */
  readonly text: string;
}

/** For specs: this repository in another folder, with these files in place of its environments and components. */
export function makeNxWorkspace(folder: string, files: Readonly<Record<string, string>>): void {
  const to = (...path: string[]) => join(folder, ...path);
  mkdirSync(to('node_modules/@254carbon'), { recursive: true });
  for (const file of FILES) cpSync(join(ROOT, file), to(file));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@254carbon') symlinkSync(join(ROOT, 'node_modules', name), to('node_modules', name));
  }
  for (const name of PACKAGES) {
    const source = join(ROOT, 'packages', name);
    const filter = (path: string) => !NOT_SOURCES.test(path.slice(ROOT.length));
    cpSync(source, to('packages', name), { recursive: true, filter });
    const own = join(source, 'node_modules');
    if (existsSync(own)) symlinkSync(own, to('packages', name, 'node_modules'));
    symlinkSync(to('packages', name), to('node_modules/@254carbon', name));
  }
  for (const [path, content] of Object.entries(files)) {
    if (path === 'nx.json') continue;
    mkdirSync(dirname(to(path)), { recursive: true });
    writeFileSync(to(path), content);
  }
}

/** Runs Node in such a workspace, with caches of its own. */
export function runNode(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_CACHE_DIRECTORY: join(folder, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(folder, '.nx/data'),
    NX_TUI: 'false',
    ...environment,
  };
  return new Promise((resolve) => {
    execFile('node', args, { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const status = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
      resolve({ status, stdout, text: stdout + stderr });
    });
  });
}

/** Runs Nx there. */
export function runNx(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  return runNode(folder, [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), ...args], environment);
}
