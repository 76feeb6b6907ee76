import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFences } from './parse-fences';
import { writeSample } from '../sample/write-sample';
import { root } from './read-documents';

/** Follows the README of the project step by step and holds what it shows against what is seen. */
const fences = parseFences(readFileSync(join(root, 'README.md'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'readme-'));
const sources = join(folder, 'environments/production/environment.yaml');
let pristine: string;

beforeAll(() => {
  writeSample(folder);
  pristine = readFileSync(sources, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the README shows below a block of commands, or in the block that contains a text. */
function shown(text: string): string {
  const fence = fences.find(({ code }) => code.includes(text));
  if (fence === undefined) throw new Error(`The README has no block with "${text}"`);
  return fence.output ?? fence.code;
}

/** What `npx gitops` prints, on either stream. */
function gitops(...args: readonly string[]): string {
  const command = join(root, 'packages/gitops/bin/gitops.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

/** A table without its last column, the time, and without the width that it takes. */
function withoutTime(table: string): string {
  return table.replace(/ +(ms|\d+)$/gm, '').replace(/ +/g, ' ');
}

function change(...changes: readonly (readonly [string, string])[]): void {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`environment.yaml does not hold "${from}"`);
    return before.replace(from, to);
  }, pristine);
  writeFileSync(sources, text);
}

describe('the README of the project', () => {
  it('shows what a first render prints', () => {
    expect(withoutTime(gitops('render'))).toBe(withoutTime(shown('environment  branch       components')));
  });

  it('lists what a tree holds', () => {
    const listing = shown('README.md                    from an empty').trimEnd().split('\n');
    const parents: string[] = [];
    const paths = listing.map((line) => {
      const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
      parents.length = indent.length / 2;
      parents.push(name);
      return parents.join('');
    });
    expect(paths).toContain('gitops/flux-system/helm-releases.yaml');
    expect(paths.filter((path) => !existsSync(join(folder, 'dist/gitops/production', path)))).toEqual([]);
  });

  it('shows what is said when something is broken on purpose', () => {
    const line = /^ {2}prometheus: .*\n/m.exec(pristine)?.[0] ?? '';
    change(['loki: {}', 'loki: { replica: 5 }'], [line, '']);
    expect(gitops('validate')).toBe(shown('npx gitops validate\n'));
  });

  it('shows what a check of a change prints', () => {
    change(['loki: {}', 'loki: { retention: 14d }']);
    const printed = gitops('render', '--environment', 'production', '--check');
    expect(withoutTime(printed)).toBe(withoutTime(shown('--check\n')));
  });

  it('shows what is said of the danger in a change', () => {
    writeFileSync(sources, pristine);
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    const commands = [
      ['init'],
      ['add', 'nx.json', 'environments', 'packages'],
      [...identity, 'commit', '--message', 'x'],
    ];
    for (const args of commands) expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
    change(['loki: {}', 'loki: { retention: 14d }']);
    expect(gitops('diff', '--base', 'HEAD', '--environment', 'production')).toContain(shown('diff --base HEAD --env'));
  }, 60_000);

  it('shows what is said of a tree that is right', () => {
    gitops('render');
    expect(gitops('validate', '--tree', 'dist/gitops/production')).toBe(shown('--tree dist/gitops/production\n'));
  });

  it('has the commands that make both the render and the tests', () => {
    expect(fences[0]?.code).toBe('npm ci && npx nx run gitops:render\nnpm test\n');
  });
});

describe('the way from a clone to production', () => {
  const commands =
    fences
      .find(({ code }) => code.includes('publish --init'))
      ?.code.trimEnd()
      .split('\n') ?? [];
  const clone = join(folder, 'clone');
  const bare = join(folder, 'config.git');
  const git = (cwd: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('git', [...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  it('takes ten commands, which do what they say', () => {
    writeSample(clone);
    cpSync(join(root, '.gitignore'), join(clone, '.gitignore'));
    git(clone, 'init', '--quiet');
    for (const [key, value] of [
      ['user.name', 'Ada'],
      ['user.email', 'ada@example.com'],
    ] as const) {
      git(clone, 'config', key, value);
    }
    git(clone, 'add', '--all');
    git(clone, 'commit', '--quiet', '--message', 'Clone');
    expect(commands).toHaveLength(10);
    expect(commands.slice(0, 2)).toEqual(['npm ci', 'npx nx run gitops:render']);

    // The first two are held by the pipeline; the others run here, in a shell, as they are written.
    const command = `${process.execPath} ${join(root, 'packages/gitops/bin/gitops.cjs')}`;
    const texts = commands.slice(2).map((line) => {
      const script = line.replace(/^npx gitops/, command);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: clone, encoding: 'utf8' });
      expect([line, status, stderr]).toEqual([line, 0, expect.any(String)]);
      return stdout;
    });
    const [, init, , , dry, published, history, back] = texts;
    expect(init).toContain('kubectl apply -f gitops/flux-system/production/');
    expect(dry).toContain('HelmRelease flux-system/tempo');
    expect(published).toMatch(/^production +main +published/m);
    expect(history?.trimEnd().split('\n')).toHaveLength(3);
    expect(back).toContain('retention-shortened');
    expect(git(bare, 'rev-list', '--count', 'main')).toBe('3');
    expect(git(bare, 'rev-parse', 'main^{tree}')).toBe(git(bare, 'rev-parse', 'main~2^{tree}'));
    expect(['development', 'staging'].map((branch) => git(bare, 'rev-list', '--count', branch))).toEqual(['1', '1']);
  });
});
