import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema, type Json, type JsonObject } from '@254carbon/manifest';
import { type BareRepository, makeBareRepository, runPlainGit } from '../io/git/testing/bare-repository';
import { type GitServer, PASSWORD, startGitServer } from '../io/git/testing/git-server';
import { makeSourceCheckout, type SourceCheckout } from '../io/git/testing/source-checkout';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { runCommand } from '../testing/run-command';

const folder = useTemporaryFolder();
const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../../../docs/diff.schema.json'), 'utf8')) as JsonObject;

const config = (name: string, value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: x\ndata:\n  key: ${value}\n`;
const claim = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  namespace: x\n';

const run = (line: string) => runCommand(folder.path, line);

describe('gitops diff, of two folders', () => {
  it('exits with 0 without differences, with 1 where there are some, and with 2 where it could not', async () => {
    folder.write({
      'a/k8s/a.yaml': config('a', 'one'),
      'b/k8s/a.yaml': config('a', 'two'),
      'c/k8s/a.yaml': config('a', 'one'),
    });
    expect(await run('diff a c')).toMatchObject({ status: 0, err: '' });
    expect(await run('diff a b')).toMatchObject({ status: 1, err: '' });
    const missing = await run('diff a x/y');
    expect(missing).toMatchObject({ status: 2, out: '' });
    expect(missing.err).toContain('no-folder');
    expect((await run('diff a')).err).toContain('one-side-only');
    expect((await run('diff a b --base main')).err).toContain('sides-given-twice');
  });

  it('tells everything for a terminal', async () => {
    folder.write({
      'a/k8s/a.yaml': config('a', 'one'),
      'a/README.md': 'x\ny\n',
      'b/k8s/a.yaml': config('a', 'two'),
      'b/README.md': 'x\nz\n',
    });
    expect((await run('diff a b')).out).toBe(
      [
        'a → b\n',
        '\n',
        'environment  removed  changed  added  moved  pages  same  dangers\n',
        'b                  0        1      0      0      1     0        0\n',
        '\n',
        '~ ConfigMap x/a  k8s/a.yaml\n',
        '    ~ data.key: one → two\n',
        '~ README.md\n',
        '     x\n    -y\n    +z\n',
        '\n',
        '1 of 1 environment differs\n',
      ].join(''),
    );
    expect((await run('diff a b --name-only')).out).not.toContain('data.key');
    expect((await run('diff a b --stat')).out).not.toContain('ConfigMap');
    expect((await run('diff a b --unified')).out).toContain(
      '--- k8s/a.yaml ConfigMap x/a\n+++ k8s/a.yaml ConfigMap x/a\n@@ -3,5 +3,5 @@\n metadata:\n   name: a\n   namespace: x\n data:\n-  key: one\n+  key: two\n',
    );
  });

  it('names dangers without explaining them where names are all that is asked for', async () => {
    folder.write({ 'a/k8s/a.yaml': claim, 'a/k8s/b.yaml': config('b', '1'), 'b/k8s/b.yaml': config('b', '1') });
    expect((await run('diff a b')).out).toContain('\n    Lost: ');
    const { out } = await run('diff a b --name-only');
    expect(out).toMatch(/^ {2}! data-deleted {2}PersistentVolumeClaim .*$/m);
    expect(out).not.toMatch(/Lost:|Way out:/);
  });

  it('tells what is the same in several environments once, and what in one, where', async () => {
    const tree = (environment: string, value: string, more = '') => ({
      [`${environment}/gitops/flux-system/a.yaml`]: config('a', value),
      ...(more === '' ? {} : { [`${environment}/k8s/b.yaml`]: more }),
    });
    folder.write({
      ...tree('old/one', '1', claim),
      ...tree('old/two', '1'),
      ...tree('new/one', '2'),
      ...tree('new/two', '2'),
      ...tree('new/three', '3'),
    });
    const { out } = await run('diff old new');
    expect(out.match(/~ ConfigMap x\/a/g)).toHaveLength(1);
    expect(out).toContain('~ ConfigMap x/a  gitops/flux-system/a.yaml  [one, two]\n');
    expect(out).toContain('! data-deleted  PersistentVolumeClaim x/data  [one]\n');
    expect(out).toContain('+ ConfigMap x/a  gitops/flux-system/a.yaml  [three]\n');
    expect(out).toMatch(/3 of 3 environments differ, 1 danger\n$/);
    expect((await run('diff old new --environment two')).out).toContain('1 of 1 environment differs\n');
    expect((await run('diff old new --environment four')).err).toContain('no-tree-of-environment');
  });

  it('prints JSON by its schema, which leaves nothing out', async () => {
    folder.write({
      'a/k8s/a.yaml': `${config('a', 'one')}---\n${claim}`,
      'a/k8s/b.yaml': config('b', '1'),
      'a/README.md': 'x\n',
      'b/k8s/a.yaml': config('a', 'two'),
      'b/k8s/c.yaml': config('b', '1'),
      'b/README.md': 'y\n',
    });
    const value = JSON.parse((await run('diff a b --format json')).out) as Json;
    expect(checkSchema(SCHEMA, value, { closed: true })).toEqual([]);
    expect(value).toMatchObject({
      version: 1,
      environments: [{ counts: { removed: 1, changed: 1, moved: 1, texts: 1 } }],
    });
    expect(checkSchema(SCHEMA, { ...(value as JsonObject), more: 1 })).toHaveLength(1);
  });

  it('lets nothing in a tree steer the terminal, mention people or break out of a block', async () => {
    const hostile = '"```` @everyone <script> | \\u202e"';
    folder.write({
      ...{ 'a/a.yaml': config('a', 'one'), 'b/a.yaml': config('a', hostile) },
      ...{ 'a/x.md': 'a\n', 'b/x.md': 'a \u001b[31m \u202e\n' },
    });
    for (const format of ['pretty', 'json', 'markdown', 'github']) {
      const { out } = await run(`diff a b --format ${format}`);
      expect(out).not.toMatch(/[\u001b\u202e]/);
    }
    const { out } = await run('diff a b --format markdown');
    expect(out).toContain('`````diff\n');
    expect((await run('diff a b --unified')).out).not.toMatch(/[\u001b\u202e]/);
  });

  it('shows no secret, whatever the format', async () => {
    const secret = (value: string) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  key: ${value}\n`;
    const release = (value: string) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: a\nspec:\n  suspend: ${value.includes('new')}\n  values:\n    adminPassword: ${value}\n    retention: 5d\n    args: [--token=${value}]\n`;
    const files = (value: string) => ({
      'secret.yaml': secret(value),
      'release.yaml': release(value),
      'page.md': `password: ${value}\nhttps://user:${value}@example.com\n`,
      'broken.yaml': `a: {{ .b }}\ntoken: ${value}\n`,
    });
    const write = (root: string, value: string) =>
      folder.write(Object.fromEntries(Object.entries(files(value)).map(([file, text]) => [`${root}/${file}`, text])));
    write('a', 'c4n4ry-old-0123456789');
    write('b', 'c4n4ry-new-9876543210');
    folder.write({ 'none/x.md': '' });
    for (const sides of ['a b', 'none b', 'a none']) {
      for (const format of [
        '--format pretty',
        '--format json',
        '--format markdown',
        '--format github',
        '--unified',
        '--stat',
        '--name-only',
      ]) {
        const { out, err, status } = await run(`diff ${sides} ${format}`);
        expect(status).toBe(1);
        expect(out + err).not.toMatch(/c4n4ry|YzRuNHJ5/);
      }
    }
    expect((await run('diff a b')).out).toContain('~ stringData.key: *** (before) → *** (after)\n');
  });
});

describe('gitops diff, of what is published', () => {
  const LOCAL = 'environments/local/environment.yaml';
  const retention = (days: number) => ({
    [LOCAL]: `branch: development\ncomponents:\n  store: { retention: ${days}d }\n`,
  });
  let remote: BareRepository;
  let source: SourceCheckout;
  let server: GitServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  beforeEach(() => {
    remote = makeBareRepository(join(folder.path, 'config.git'));
    source = makeSourceCheckout(folder.path);
  });
  const write = (files: Readonly<Record<string, string>>) =>
    folder.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [`source/${file}`, text])));
  const at = (line: string) => runCommand(source.path, `${line} --remote ../config.git`);

  it('compares with the branches: nothing yet, nothing new, a change, and what was last seen', async () => {
    const first = await at('diff --stat');
    expect(first.status).toBe(1);
    expect(first.out).toContain('Nothing is published yet for local, production: everything is added.\n');
    expect(first.out).not.toContain('Dangers');
    expect((await at('publish --init --yes')).status).toBe(0);
    expect(await at('diff')).toMatchObject({ status: 0, err: '' });
    write(retention(5));
    const changed = await at('diff');
    expect(changed.status).toBe(1);
    expect(changed.out).toContain('retention-shortened');
    expect(changed.out).toContain('~ spec.values.retention: 7d → 5d\n');
    expect((await at('diff --environment production')).status).toBe(0);
  });

  it('compares with what was last seen where the remote cannot be reached, and tells its age', async () => {
    server = await startGitServer(remote.path);
    const address = server.url('config.git');
    const line = (verb: string) => runCommand(source.path, `${verb} --remote ${address}`);
    expect((await line('publish --init --yes')).status).toBe(0);
    expect((await line('diff')).status).toBe(0);
    await server.close();
    server = undefined;
    write(retention(5));
    const { status, out, err } = await line('diff');
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(/cannot be reached: compared with what was last seen there, less than a minute ago\.\n/);
    expect(out).toContain('~ spec.values.retention: 7d → 5d');
    expect(out).not.toContain(PASSWORD);
  });

  it('hands nothing to git that it would run or take for an option', async () => {
    for (const hostile of ['--upload-pack=touch', '-x', 'HEAD;touch']) {
      expect((await runCommand(source.path, `diff --base=${hostile}`)).status).toBe(2);
    }
    for (const remote of ['ext::sh', '--upload-pack=touch']) {
      expect((await runCommand(source.path, `diff --remote=${remote}`)).err).toContain('unusable-remote');
    }
    expect((await at('diff local@../../x local')).status).toBe(2);
    expect(folder.list().filter((file) => file.includes('touch'))).toEqual([]);
  });

  it('compares with a publication by its revision, with a folder, and between two environments', async () => {
    await at('publish --init --yes');
    const first = remote.git('rev-parse', 'development');
    write(retention(9));
    await at('publish --yes');
    expect((await at(`diff local@${first.slice(0, 8)} local`)).out).toContain('~ spec.values.retention: 7d → 9d\n');
    await runCommand(source.path, 'render');
    expect((await at('diff local dist/gitops/local')).status).toBe(0);
    expect((await at('diff local@0123456 local')).err).toContain('no-such-revision');
    expect((await at('diff locol local')).err).toContain('did you mean "local"?');
    const between = await at('diff --between local,production --stat');
    expect(between.out).toContain('local → production');
    expect((await at('diff --between local')).err).toContain('between-needs-two');
  });

  it('compares with what the sources rendered where they parted from a branch', async () => {
    const git = (...args: string[]) => runPlainGit(source.path, args);
    git('branch', 'trunk');
    write(retention(9));
    const { status, out, err } = await at('diff --base trunk');
    expect(err).toBe('');
    expect(status).toBe(1);
    expect(out).toContain('~ spec.values.retention: 7d → 9d\n');
    expect(git('status', '--porcelain')).toBe(` M ${LOCAL}\n`);
    expect(git('worktree', 'list').split('\n')).toHaveLength(2);
    rmSync(join(source.path, 'environments/production'), { recursive: true });
    expect((await at('diff --base trunk --stat')).out).toMatch(/\nproduction +\d+ +0 +0 /);
    git('checkout', '--quiet', '--', 'environments/production');
    expect((await at('diff --base nonsense')).err).toContain('no-merge-base');
    write({ 'package-lock.json': '{}' });
    const locked = await at('diff --base trunk');
    expect(locked.status).toBe(2);
    expect(locked.err).toMatch(/lock-file-differs[\s\S]*git worktree add --detach \.\.\/base [0-9a-f]{12} && /);
  });

  it('says so where the sources are broken, and still compares what is published', async () => {
    await at('publish --init --yes');
    write({ [LOCAL]: 'branch: development\ncomponents:\n  store: { retentoin: 5d }\n' });
    expect(await at('diff')).toMatchObject({ status: 2, out: '' });
    expect((await at('diff local local')).status).toBe(0);
    rmSync(remote.path, { recursive: true });
    expect((await at('diff local local')).status).toBe(2);
  });
});
