import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
const [tarballs, workspace] = [join(folder, 'tarballs'), join(folder, 'workspace')];
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const PACKAGES = ['flux', 'gitops', 'manifest', 'observability', 'overlays'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program, and fails with all that it said where it fails. */
function run(cwd: string, program: string, ...args: readonly string[]): string {
  const env = { ...process.env, CI: 'true', NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' };
  try {
    return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

const nx = (...args: readonly string[]) => run(workspace, 'npx', 'nx', ...args);

beforeAll(() => {
  for (const path of [tarballs, workspace]) mkdirSync(path);
  run(root, 'npm', 'pack', '--silent', '--workspaces', '--pack-destination', tarballs);
}, 300_000);

describe('the packages', () => {
  it.each(PACKAGES)(
    'of %s pass publint and attw, and hold their licence',
    (name) => {
      const file = readdirSync(tarballs).find((one) => one.startsWith(`254carbon-${name}-`)) ?? '';
      const path = join(tarballs, file);
      expect(run(root, 'npx', 'publint', '--strict', path)).toContain('All good!');
      run(root, 'npx', 'attw', path, '--profile', 'node16');
      const listed = run(root, 'tar', '--list', '--file', path).split('\n');
      expect(listed).toEqual(
        expect.arrayContaining(
          ['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/index.js'].map((one) => `package/${one}`),
        ),
      );
      expect(listed.filter((one) => /\.spec\.(d\.)?ts$|\/src\//.test(one))).toEqual([]);
    },
    120_000,
  );

  it('carry the licence of the project', () => {
    const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
    for (const name of PACKAGES) expect(readFileSync(join(root, 'packages', name, 'LICENSE'), 'utf8')).toBe(licence);
  });
});

describe('an empty workspace that installs them', () => {
  it('is made ready, takes Loki, renders, and its tree is right', () => {
    const files = Object.fromEntries(
      readdirSync(tarballs).map((file) => {
        const name = /^254carbon-(\w+)-/.exec(file)?.[1] ?? '';
        return [`@254carbon/${name}`, `file:${join(tarballs, file)}`];
      }),
    );
    const { nx: version, typescript } = devDependencies;
    const manifest = { name: 'mine', private: true, devDependencies: { ...files, nx: version, typescript } };
    writeFileSync(join(workspace, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(workspace, 'nx.json'), '{}\n');
    run(workspace, 'npm', 'install', '--no-audit', '--no-fund', '--silent');

    nx('g', '@254carbon/gitops:init', '--no-interactive');
    nx('g', '@254carbon/gitops:component', 'loki', '--no-interactive');
    nx('sync:check');
    // Types are found, and a knob that is not there is an error.
    run(workspace, 'npx', 'tsc', '--project', 'packages/components');
    const component = join(workspace, 'packages/components/loki/component.ts');
    const text = readFileSync(component, 'utf8');
    writeFileSync(component, text.replace('extend(loki, {', "extend(loki, { defaults: { retension: '1d' },"));
    expect(() => run(workspace, 'npx', 'tsc', '--project', 'packages/components')).toThrow('retension');
    writeFileSync(component, text);

    nx('run', 'gitops:render');
    const said = run(workspace, 'npx', 'gitops', 'validate', '--tree', 'dist/gitops/production');
    expect(said).toMatch(/^\d+ files, \d+ objects: no problems\n$/);
    expect(existsSync(join(workspace, 'dist/gitops/local/gitops/flux-system/helm-releases.yaml'))).toBe(true);
    const projects = nx('show', 'projects').trim().split('\n').sort();
    expect(projects).toEqual([
      'component-loki',
      'environment-local',
      'environment-production',
      'environment-staging',
      'gitops',
    ]);
  }, 600_000);
});
