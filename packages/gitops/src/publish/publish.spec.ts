import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BareRepository, makeBareRepository } from '../io/git/testing/bare-repository';
import { makeSourceCheckout, type SourceCheckout } from '../io/git/testing/source-checkout';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { runCommand } from '../testing/run-command';

const folder = useTemporaryFolder();
let remote: BareRepository;
let source: SourceCheckout;
beforeEach(() => {
  remote = makeBareRepository(join(folder.path, 'config.git'));
  source = makeSourceCheckout(folder.path);
});

const LOCAL = 'environments/local/environment.yaml';
const note = (text: string | number) => ({ 'environments/local/values/store.yaml': `note: ${text}\n` });
const retention = (days: number) => ({
  [LOCAL]: `branch: development\ncomponents:\n  store: { retention: ${days}d }\n`,
});

const run = (line: string, ask?: (question: string) => Promise<string>) =>
  runCommand(source.path, `${line} --remote ../config.git`, ask === undefined ? {} : { ask });

async function publish(line = '--yes', ask?: (question: string) => Promise<string>) {
  const { status, out, err } = await run(`publish --format json ${line}`, ask);
  const { environments, problems } = JSON.parse(out) as {
    environments: { environment: string; outcome: string; commit: string; before: string; kept: string }[];
    problems: { code: string; problem: string; fix: string }[];
  };
  const outcomes = Object.fromEntries(environments.map(({ environment, outcome }) => [environment, outcome]));
  return { status, outcomes, codes: problems.map(({ code }) => code), environments, problems, out, err };
}

const count = (branch: string) => Number(remote.git('rev-list', '--count', branch));
const message = (branch: string) => remote.git('log', '-1', '--format=%B', branch);

describe('gitops publish', () => {
  it('starts a repository, and publishes nothing twice', async () => {
    expect(await publish()).toMatchObject({ status: 2, codes: ['branch-missing', 'branch-missing'] });
    expect(await publish('--init --yes')).toMatchObject({
      status: 0,
      outcomes: { local: 'published', production: 'published' },
    });
    await runCommand(source.path, 'render');
    const rendered = folder.list().flatMap((path) => {
      const [, file] = /^source\/dist\/gitops\/production\/(.*)$/.exec(path) ?? [];
      return file === undefined ? [] : [[file, folder.read(path)]];
    });
    expect(rendered.length).toBeGreaterThan(10);
    expect(remote.files('main')).toEqual(Object.fromEntries(rendered));
    expect(remote.git('fsck', '--strict')).toBe('');
    expect(await publish()).toMatchObject({ status: 0, outcomes: { local: 'unchanged', production: 'unchanged' } });
    expect([count('main'), count('development')]).toEqual([1, 1]);
  });

  it('makes a bare repository where there is none, and tells how the cluster starts', async () => {
    const { status, out } = await runCommand(source.path, 'publish --init --yes --remote ../new/config.git');
    expect(status).toBe(0);
    expect(out).toContain('kubectl apply -f gitops/flux-system/production/\n');
    expect(out).toContain('git clone --branch main ');
    const again = await runCommand(source.path, 'publish --init --yes --remote ../new/config.git');
    expect([again.status, again.out]).toEqual([0, expect.not.stringContaining('kubectl')]);
  });

  it('says in the commit what it was made of', async () => {
    await publish('--init --yes');
    const revision = source.commit(note(9));
    writeFileSync(join(source.path, 'notes.txt'), 'x');
    const { environments } = await publish();
    const [local] = environments;
    expect(local).toMatchObject({ environment: 'local', commit: remote.git('rev-parse', 'development') });
    const tree = remote.git('rev-parse', 'development^{tree}');
    expect(message('development')).toMatch(/^chore\(local\): \S/);
    expect(message('development').split('\n').slice(-4)).toEqual([
      'Gitops-Environment: local',
      `Gitops-Source: ${revision} (dirty)`,
      'Gitops-Tool: 0.1.0',
      `Gitops-Tree: ${tree}`,
    ]);
    expect(remote.git('log', '-1', '--format=%an %ae %cn', 'development')).toBe('Grace grace@example.com Grace');
    expect(remote.git('rev-parse', 'development^')).toBe(local?.before);
  });

  it('touches nothing in the checkout', async () => {
    const hook = join(source.path, '.git/hooks/pre-push');
    writeFileSync(hook, '#!/bin/sh\ntouch hooked\nexit 1\n', { mode: 0o755 });
    const state = () =>
      readdirSync(join(source.path, '.git'), { recursive: true, encoding: 'utf8' })
        .map((name) => join(source.path, '.git', name))
        .filter((path) => statSync(path).isFile())
        .map((path) => [path, statSync(path).mtimeMs, readFileSync(path, 'latin1')]);
    const before = state();
    expect((await publish('--init --yes')).status).toBe(0);
    expect(state()).toEqual(before);
    expect(folder.list().filter((path) => path.endsWith('hooked'))).toEqual([]);
  });

  it('shows and writes nothing where nobody can be asked, and says how it goes on', async () => {
    const { status, out, err } = await run('publish --init');
    expect(status).toBe(1);
    expect(out).toMatch(/^production → main, a new branch with \d+ files$/m);
    expect(err).toContain(
      'npx gitops publish --environment local --environment production --remote ../config.git --init --yes',
    );
    expect(remote.git('for-each-ref')).toBe('');
  });

  it('asks at a terminal, and takes nothing but a yes', async () => {
    const asked: string[] = [];
    const say = (answer: string) => async (question: string) => {
      asked.push(question);
      return answer;
    };
    for (const answer of ['', 'n', 'yesterday']) {
      expect(await publish('--init', say(answer))).toMatchObject({ status: 1, codes: ['declined', 'declined'] });
    }
    expect(remote.git('for-each-ref')).toBe('');
    expect((await publish('--init', say('y'))).status).toBe(0);
    expect(asked).toEqual(Array(4).fill('\nPublish local, production? [y/N] '));
  });

  it('shows the commit and writes nothing in a dry run', async () => {
    const { status, out } = await run('publish --init --dry-run');
    expect([status, remote.git('for-each-ref')]).toEqual([0, '']);
    expect(out).toContain('  Gitops-Environment: production\n');
    expect(out).toMatch(/production +main +would go out/);
  });

  it('refuses to publish over what somebody else committed, and keeps it where that is meant', async () => {
    await publish('--init --yes');
    const foreign = remote.commit('main', { ...remote.files('main'), 'README.md': 'by hand\n' }, 'Fix it by hand');
    source.commit({ 'environments/production/values/viewer.yaml': 'theme: light\n' });
    const refused = await publish();
    expect(refused).toMatchObject({
      status: 1,
      codes: ['foreign-commits'],
      outcomes: { local: 'unchanged', production: 'refused' },
    });
    expect(refused.problems[0]?.problem).toContain(`${foreign.slice(0, 12)} "Fix it by hand" by Ada`);
    expect(refused.err).toContain('Not published by gitops, on main:\n');
    expect(remote.git('rev-parse', 'main')).toBe(foreign);
    const { status, environments } = await publish('--overwrite --yes');
    expect(status).toBe(0);
    const kept = environments[1]?.kept ?? '';
    expect(kept).toBe(`refs/gitops/overwritten/main/${foreign.slice(0, 12)}`);
    expect(remote.git('rev-parse', kept)).toBe(foreign);
    expect(remote.git('rev-parse', 'main^')).toBe(foreign);
    expect(message('main')).toContain(`kept under ${kept}`);
    expect((await publish()).outcomes).toEqual({ local: 'unchanged', production: 'unchanged' });
  });

  it('publishes nothing dangerous unless each danger is accepted by its name', async () => {
    source.commit(retention(9));
    await publish('--init --yes');
    source.commit(retention(2));
    const { status, out, err } = await run('publish --yes');
    expect([status, out]).toEqual([1, expect.stringContaining('! retention-shortened  ')]);
    expect(err).toContain('--accept retention-shortened');
    expect(count('development')).toBe(1);
    expect(await publish('--yes --accept retention-shortend')).toMatchObject({ status: 2, codes: ['unknown-danger'] });
    expect(await publish('--yes --accept retention-shortened')).toMatchObject({ status: 0, codes: [] });
    expect(message('development')).toMatch(/^chore\(local\)!: .*\nDanger: retention-shortened: .*\n\nAccepted: /s);
  });

  it('does not go backwards unless that is accepted', async () => {
    const older = source.git('rev-parse', 'HEAD');
    source.commit(note(9));
    await publish('--init --yes');
    source.git('checkout', '--quiet', older);
    const refused = await publish();
    expect(refused).toMatchObject({ status: 1, codes: ['unaccepted-dangers'], outcomes: { local: 'refused' } });
    expect(refused.problems[0]?.fix).toContain('--accept older-source');
    expect(await publish('--yes --accept undoes-rollback')).toMatchObject({ status: 1 });
    expect(await publish('--yes --accept older-source')).toMatchObject({ status: 0 });
    expect(message('development')).toMatch(/^chore\(local\)!: .*\n\nAccepted: older-source\n/s);
  });

  it('does not go backwards either where the newer source is not known here', async () => {
    source.commit(note(9));
    await publish('--init --yes');
    source = makeSourceCheckout(folder.path, 'elsewhere');
    expect(await publish()).toMatchObject({ status: 1, codes: ['unaccepted-dangers'] });
  });

  it('looks and asks again when the branch moved after the answer', async () => {
    await publish('--init --yes');
    source.commit(note(8));
    source.commit(note(9));
    const other = makeSourceCheckout(folder.path, 'other');
    runFetch(other, source);
    const questions: string[] = [];
    const { status, environments } = await publish('', async (question) => {
      questions.push(question);
      if (questions.length > 1) return 'y';
      // Somebody publishes an earlier state of the same history meanwhile.
      const first = await runCommand(other.path, 'publish --yes --remote ../config.git');
      expect([first.status, first.err]).toEqual([0, expect.stringContaining('local: published')]);
      return 'y';
    });
    expect([status, questions.length, count('development')]).toEqual([0, 2, 3]);
    expect(environments[0]?.commit).toBe(remote.git('rev-parse', 'development'));
  });

  it('does not publish over a commit that came in between', async () => {
    await publish('--init --yes');
    source.commit(note(9));
    let foreign = '';
    const result = await publish('', async () => {
      foreign = remote.commit('development', { ...remote.files('development'), a: '1' });
      return 'y';
    });
    expect(result).toMatchObject({ status: 1, codes: ['foreign-commits'] });
    expect(remote.git('rev-parse', 'development')).toBe(foreign);
  });

  it('publishes what can go out although one branch is protected', async () => {
    const hook = '#!/bin/sh\n[ "$1" = refs/heads/main ] && { echo "main is protected" >&2; exit 1; }\nexit 0\n';
    writeFileSync(join(remote.path, 'hooks/update'), hook, { mode: 0o755 });
    const result = await publish('--init --yes');
    expect(result).toMatchObject({
      status: 2,
      outcomes: { local: 'published', production: 'failed' },
      codes: ['push-refused'],
    });
    expect(result.problems[0]?.problem).toContain('main is protected');
  });

  it('names a lock that was left on the remote, and goes on when it is gone', async () => {
    await publish('--init --yes');
    source.commit(note(9));
    const lock = join(remote.path, 'refs/heads/development.lock');
    writeFileSync(lock, '');
    const result = await publish('--yes --timeout 1');
    expect(result).toMatchObject({ status: 2, codes: ['branch-locked'], outcomes: { production: 'unchanged' } });
    expect(result.problems[0]?.fix).toContain('refs/heads/development.lock');
    rmSync(lock);
    expect((await publish()).status).toBe(0);
  });

  it('publishes nothing of what does not render', async () => {
    source.commit({ [LOCAL]: 'branch: 1\ncomponents: {}\n' });
    expect(await publish('--init --yes')).toMatchObject({ status: 1, environments: [], codes: ['wrong-type'] });
    expect(remote.git('for-each-ref')).toBe('');
  });

  it('refuses what git would run or read as something else', async () => {
    const cases = [
      ['--remote=--upload-pack=touch${IFS}x', 'unusable-remote'],
      ['--remote=ext::sh', 'unusable-remote'],
      ['--remote=ssh://-oProxyCommand=x/y', 'unusable-remote'],
      ['--environment ../local', 'unknown-environment'],
      ['--environment=--all', 'unknown-environment'],
      ['--timeout never', 'invalid-option'],
    ] as const;
    for (const [option, code] of cases) {
      const { status, out } = await runCommand(source.path, `publish --yes --format json ${option}`);
      expect([option, status, JSON.parse(out).problems]).toEqual([option, 2, [expect.objectContaining({ code })]]);
    }
  });
});

function runFetch(into: SourceCheckout, from: SourceCheckout): void {
  into.git('fetch', '--quiet', from.path, 'main');
  into.git('reset', '--quiet', '--hard', 'FETCH_HEAD~1');
}

describe('two repositories', () => {
  it('are independent: one that cannot be reached holds up no environment of the other', async () => {
    source.commit({
      [LOCAL]: 'branch: development\nrepository: https://here.test/config.git\ncomponents:\n  store: {}\n',
      'environments/production/environment.yaml':
        'branch: main\nrepository: https://away.test/config.git\ncomponents:\n  store: {}\n',
    });
    const settings = {
      [`url.file://${remote.path}.insteadOf`]: 'https://here.test/config.git',
      [`url.file://${folder.path}/none.git.insteadOf`]: 'https://away.test/config.git',
    };
    for (const [name, value] of Object.entries(settings)) {
      execFileSync('git', ['config', name, value], { cwd: source.path });
    }
    const { status, out } = await runCommand(source.path, 'publish --init --yes --format json');
    const { environments } = JSON.parse(out) as { environments: { environment: string; outcome: string }[] };
    expect(status).toBe(2);
    expect(environments.map(({ environment, outcome }) => `${environment} ${outcome}`).sort()).toEqual([
      'local published',
      'production failed',
    ]);
    expect(count('development')).toBe(1);
    const pretty = await runCommand(source.path, 'publish --init --yes');
    expect(pretty.out + pretty.err).toMatch(/production +main +failed/);
    expect(pretty.out + pretty.err).toContain('https://away.test/config.git');
  });
});

const sshHere = spawnSync('ssh-keygen', ['-?']).error === undefined ? describe : describe.skip;

sshHere('a commit that is to be signed', () => {
  it('is signed with the person’s own key, as git itself would', async () => {
    const key = join(folder.path, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const settings = { 'gpg.format': 'ssh', 'user.signingkey': `${key}.pub`, 'commit.gpgsign': 'true' };
    for (const [name, value] of Object.entries(settings)) {
      execFileSync('git', ['config', name, value], { cwd: source.path });
    }
    expect(await publish('--init --yes')).toMatchObject({ status: 0 });
    const allowed = join(folder.path, 'allowed');
    writeFileSync(allowed, `grace@example.com ${readFileSync(`${key}.pub`, 'utf8')}`);
    const shown = ['-c', `gpg.ssh.allowedSignersFile=${allowed}`, 'log', '-1', '--format=%G? %GS', 'main'];
    expect(remote.git(...shown)).toBe('G grace@example.com');
  });

  it('stays unpublished where the key is gone, and that is said', async () => {
    const settings = { 'gpg.format': 'ssh', 'user.signingkey': '/nowhere/key.pub', 'commit.gpgsign': 'true' };
    for (const [name, value] of Object.entries(settings)) {
      execFileSync('git', ['config', name, value], { cwd: source.path });
    }
    const { status, codes } = await publish('--init --yes');
    expect({ status, codes: [...new Set(codes)] }).toEqual({ status: 2, codes: ['signing-fails'] });
    expect(remote.git('for-each-ref')).toBe('');
  });
});
