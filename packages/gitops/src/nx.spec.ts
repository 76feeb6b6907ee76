import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { smallWorkspace } from './io/small-workspace';
import { useTemporaryFolder } from './io/temporary-folder';

const ROOT = join(__dirname, '../../..');
const PACKAGES = ['flux', 'gitops', 'manifest', 'observability', 'overlays'];
const NOT_SOURCES = /[\\/](node_modules|dist)([\\/]|$)|\.spec\.ts$/;

const folder = useTemporaryFolder();

/** This repository with two small environments in place of its own. */
function makeWorkspace(): void {
  const to = (...path: string[]) => join(folder.path, ...path);
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.base.json', '.gitignore']) {
    cpSync(join(ROOT, file), to(file));
  }
  mkdirSync(to('node_modules/@254carbon'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@254carbon') symlinkSync(join(ROOT, 'node_modules', name), to('node_modules', name));
  }
  for (const name of PACKAGES) {
    const source = join(ROOT, 'packages', name);
    cpSync(source, to('packages', name), {
      recursive: true,
      filter: (path) => !NOT_SOURCES.test(path.slice(ROOT.length)),
    });
    if (existsSync(join(source, 'node_modules')))
      symlinkSync(join(source, 'node_modules'), to('packages', name, 'node_modules'));
    symlinkSync(to('packages', name), to('node_modules/@254carbon', name));
  }
  folder.write(smallWorkspace);
  cpSync(join(ROOT, 'nx.json'), to('nx.json'));
}

function nx(...args: string[]) {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_CACHE_DIRECTORY: join(folder.path, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(folder.path, '.nx/data'),
    NX_TUI: 'false',
  };
  const command = [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), ...args];
  const { status, stdout, stderr } = spawnSync('node', command, { cwd: folder.path, encoding: 'utf8', env });
  return { status, text: stdout + stderr, stdout };
}

const rendered = () => folder.list().filter((path) => path.startsWith('dist/'));

it('renders through Nx, and knows a tree again that Nx restored from its cache', () => {
  makeWorkspace();
  const first = nx('run', 'environment-local:render');
  expect(first.text).toMatch(/local\s+development\s+1\s/);
  expect(first.status).toBe(0);
  const files = rendered().map((path) => [path, folder.read(path)]);
  expect(files.map(([path]) => path)).toContain('dist/gitops/.render/local.json');

  rmSync(join(folder.path, 'dist'), { recursive: true });
  const second = nx('run', 'environment-local:render');
  expect(second.text).toContain('[local cache]');
  expect(rendered().map((path) => [path, folder.read(path)])).toEqual(files);

  // The project of all environments, not the package of the same name; and what was restored is render's own.
  const all = nx('run', 'gitops:render', '--format=json', '--outputStyle=static');
  expect(all.status).toBe(0);
  expect(all.text).toMatch(/"environment": "local",[^}]*"written": 0,/);
  expect(all.text).toMatch(/"environment": "production",[^}]*"unchanged": 0,/);
}, 120_000);

it('selects by what was touched, and nothing else', () => {
  makeWorkspace();
  const affected = (file: string) =>
    JSON.parse(nx('show', 'projects', '--affected', `--files=${file}`, '--json').stdout).sort();
  expect(affected('environments/production/values/viewer.yaml')).toEqual(['environment-production']);
  expect(affected('packages/components/viewer/component.ts')).toEqual(['component-viewer', 'environment-production']);
}, 120_000);
