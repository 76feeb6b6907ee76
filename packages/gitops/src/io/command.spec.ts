import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallWorkspace } from '../testing/small-workspace';
import { useTemporaryFolder } from './testing/temporary-folder';

const ROOT = join(__dirname, '../../../..');
const PACKAGE = join(ROOT, 'packages/gitops');

/** The package as it is installed elsewhere: the bundle and the command, no sources. */
let installed = '';

beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), 'gitops-installed-'));
  const build = [join(PACKAGE, 'build.mjs'), join(installed, 'dist')];
  const { status, stderr } = spawnSync('node', build, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  mkdirSync(join(installed, 'bin'));
  for (const file of ['bin/gitops.cjs', 'package.json']) copyFileSync(join(PACKAGE, file), join(installed, file));
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'));
});

afterAll(() => rmSync(installed, { recursive: true, force: true }));

const folder = useTemporaryFolder();

const command = (...args: string[]) => [join(installed, 'bin/gitops.cjs'), ...args];

function gitops(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', command(...args), { cwd: folder.path, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const LOCAL = 'environments/local/environment.yaml';

describe('the bundled command', () => {
  it('ends with 0, 1 or 2, and keeps what it found apart from why it could not', () => {
    folder.write(smallWorkspace);
    expect(gitops('render')).toMatchObject({ status: 0, stderr: '' });
    expect(gitops('validate')).toMatchObject({ status: 0, stderr: '' });
    folder.write({ [LOCAL]: 'branch: 1\ncomponents: {}\n' });
    expect(gitops('render')).toMatchObject({ status: 1, stderr: '', stdout: expect.stringContaining('wrong-type') });
    expect(gitops('render', '--enviroment')).toMatchObject({ status: 2, stdout: '' });
  });

  it('answers a second time without loading what renders', () => {
    folder.write(smallWorkspace);
    gitops('render');
    const engine = join(installed, 'dist/engine.js');
    renameSync(engine, `${engine}.away`);
    // The command sees that the bundle is whole by this file; an empty one cannot render.
    mkdirSync(engine);
    try {
      expect(gitops('render')).toMatchObject({ status: 0, stderr: '' });
      expect(gitops('render', '--environment', 'local', '--check')).toMatchObject({ status: 0 });
      folder.write({ 'dist/gitops/local/README.md': 'x' });
      expect(gitops('render').status).toBe(2);
    } finally {
      rmSync(engine, { recursive: true });
      renameSync(`${engine}.away`, engine);
    }
    expect(gitops('render', '--format', 'json').stdout).toContain('"written": 1');
    expect(folder.read('dist/gitops/local/README.md')).not.toBe('x');
  });

  it('gives the same bytes in any time zone and locale', () => {
    folder.write(smallWorkspace);
    const trees = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
    ].map((env, index) => {
      const args = command('render', '--output', `out-${index}`);
      spawnSync('node', args, { cwd: folder.path, env: { PATH: process.env['PATH'], ...env } });
      const files = folder.list().filter((path) => path.startsWith(`out-${index}/`));
      return files.map((path) => [path.slice('out-0/'.length), folder.read(path)]);
    });
    expect(trees[0]?.length).toBeGreaterThan(20);
    expect(trees[0]).toEqual(trees[1]);
  });

  it('leaves only whole files when it is killed, and finishes the next time', async () => {
    folder.write(smallWorkspace);
    gitops('render');
    const before = rendered();
    for (let delay = 0; delay < 10; delay++) {
      folder.write({ [LOCAL]: `branch: development\ncluster: { name: c${delay} }\ncomponents: { store: {} }\n` });
      // Killed somewhere between its start and its end, whatever the machine's speed.
      const child = spawn('node', command('render'), { cwd: folder.path, stdio: 'ignore' });
      const end = new Promise((resolve) => child.once('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, 60 + delay * 20));
      child.kill('SIGKILL');
      await end;
      const after = rendered();
      for (const [path, text] of after) expect(text.endsWith('\n') || before.get(path) === text).toBe(true);
      expect([...after.keys()]).toEqual([...before.keys()]);
    }
    expect(gitops('render').status).toBe(0);
    expect(gitops('render', '--check').status).toBe(0);
    expect(folder.list().filter((path) => /staging\/|\.lock\/|\.new$/.test(path))).toEqual([]);
  });

  it('lets two renders of one folder follow each other', async () => {
    folder.write(smallWorkspace);
    const children = Array.from({ length: 4 }, () => spawn('node', command('render'), { cwd: folder.path }));
    const ends = children.map((child) => new Promise((resolve) => child.once('close', resolve)));
    expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
    expect(gitops('render', '--check').status).toBe(0);
  });
});

function rendered(): ReadonlyMap<string, string> {
  const paths = folder.list().filter((path) => path.startsWith('dist/gitops/') && !path.includes('/.render/'));
  return new Map(paths.map((path) => [path, folder.read(path)]));
}
