import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareRepository, makeBareRepository, openBareRepository } from '../io/git/testing/bare-repository';
import { makeSourceCheckout, openSourceCheckout, type SourceCheckout } from '../io/git/testing/source-checkout';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { runCommand } from '../testing/run-command';

const folder = useTemporaryFolder();
let remote: BareRepository;
let source: SourceCheckout;

const FILE = 'environments/local/environment.yaml';
const commits: string[] = [];
const sources: string[] = [];
const run = (line: string) => runCommand(source.path, `${line} --remote ../config.git`);

async function publish(note: number, accept = ''): Promise<void> {
  sources.push(source.commit({ 'environments/local/values/store.yaml': `note: ${note}\n` }));
  const { status, err } = await run(`publish --environment local --init --yes ${accept}`);
  if (status !== 0) throw new Error(err);
  commits.push(remote.git('rev-parse', 'development'));
}

/** Three publications, made once. */
const template = mkdtempSync(join(tmpdir(), 'gitops-published-'));
afterAll(() => rmSync(template, { recursive: true }));
beforeAll(async () => {
  remote = makeBareRepository(join(template, 'config.git'));
  source = makeSourceCheckout(template);
  for (const note of [1, 2, 3]) await publish(note);
});

beforeEach(() => {
  cpSync(template, folder.path, { recursive: true });
  remote = openBareRepository(join(folder.path, 'config.git'));
  source = openSourceCheckout(join(folder.path, 'source'));
});

const treeOf = (revision: string) => remote.git('rev-parse', `${revision}^{tree}`);
const tip = () => remote.git('rev-parse', 'development');

async function rollback(line: string) {
  const { status, out } = await run(`rollback --format json ${line}`);
  const { environments, problems } = JSON.parse(out) as {
    environments: { outcome: string; dangers: string[] }[];
    problems: { code: string; fix: string }[];
  };
  return {
    status,
    outcomes: environments.map(({ outcome }) => outcome),
    codes: problems.map(({ code }) => code),
    problems,
  };
}

async function history(line = '') {
  const { out } = await run(`history local --format json ${line}`);
  return (JSON.parse(out) as { publications: { commit: string; state: string; foreign: boolean; source: string }[] })
    .publications;
}

describe('gitops rollback', () => {
  it('puts the publication before back as a new commit, and nothing is rewritten', async () => {
    expect(await rollback('local --yes')).toMatchObject({ status: 0, outcomes: ['published'] });
    expect(treeOf(tip())).toBe(treeOf(commits[1]!));
    expect(remote.git('rev-parse', 'development^')).toBe(commits[2]);
    expect(remote.git('log', '-1', '--format=%B', 'development').split('\n')).toEqual([
      expect.stringMatching(`^revert\\(local\\): back to ${commits[1]!.slice(0, 12)}, chore\\(local\\): `),
      '',
      'Changed: HelmRelease flux-system/store',
      '',
      'Gitops-Environment: local',
      `Gitops-Source: ${sources[1]}`,
      'Gitops-Tool: 0.1.0',
      `Gitops-Tree: ${treeOf(commits[1]!)}`,
      `Gitops-Rollback-To: ${commits[1]}`,
    ]);
    expect(remote.git('fsck', '--strict')).toBe('');
  });

  it('goes further back when it is done again, and to any publication by its revision or its source', async () => {
    await rollback('local --yes');
    await rollback('local --yes');
    expect(treeOf(tip())).toBe(treeOf(commits[0]!));
    expect(await rollback('local --yes')).toMatchObject({ status: 2, codes: ['nothing-before'] });
    await rollback(`local --yes --to ${commits[2]!.slice(0, 8)}`);
    expect(treeOf(tip())).toBe(treeOf(commits[2]!));
    await rollback(`local --yes --to ${sources[1]!.slice(0, 8)}`);
    expect(treeOf(tip())).toBe(treeOf(commits[1]!));
    expect(await rollback(`local --yes --to ${commits[1]}`)).toMatchObject({ status: 0, outcomes: ['unchanged'] });
  });

  it('works while the sources are broken, as long as two lines can be read', async () => {
    source.commit({
      [FILE]: 'branch: development\ncomponents: { store: { retention: [\n',
      'packages/components/store/component.ts': 'throw new Error("broken");\n',
    });
    expect((await run('publish --environment local --yes')).status).toBe(1);
    expect(await rollback('local --yes')).toMatchObject({ status: 2, codes: ['destination-unknown'] });
    expect(await rollback('local --yes --branch development')).toMatchObject({ status: 0 });
    source.commit({ [FILE]: 'branch: development\ncomponents: 7\n' });
    expect(await rollback('local --yes')).toMatchObject({ status: 0 });
    expect(treeOf(tip())).toBe(treeOf(commits[0]!));
  });

  it('shows and writes nothing without a yes', async () => {
    const { status, out, err } = await run('rollback local');
    expect(status).toBe(1);
    expect(out).toContain('local → development, on ');
    expect(err).toContain('npx gitops rollback local --remote ../config.git --yes');
    expect((await run('rollback local --dry-run')).out).toContain('Gitops-Rollback-To: ');
    expect(tip()).toBe(commits[2]);
  });

  it('is not undone by the next publication unless that is meant', async () => {
    await rollback('local --yes');
    const { status, err } = await run('publish --environment local --yes');
    expect([status, err]).toEqual([1, expect.stringContaining('--accept undoes-rollback')]);
    expect(treeOf(tip())).toBe(treeOf(commits[1]!));
    await publish(4, '--accept undoes-rollback');
    await publish(5);
    expect((await history()).length).toBe(6);
  });

  it('names what is dangerous about going back', async () => {
    const keep = (days: number) => ({ [FILE]: `branch: development\ncomponents:\n  store: { retention: ${days}d }\n` });
    source.commit(keep(2));
    await run('publish --environment local --yes --accept retention-shortened');
    source.commit(keep(30));
    expect((await run('publish --environment local --yes')).status).toBe(0);
    expect(await rollback('local --yes')).toMatchObject({ status: 1, codes: ['unaccepted-dangers'] });
    expect(await rollback('local --yes --accept retention-shortened')).toMatchObject({ status: 0 });
  });

  it('does not go back over what somebody else committed', async () => {
    const foreign = remote.commit('development', { ...remote.files('development'), a: '1' });
    expect(await rollback('local --yes')).toMatchObject({ status: 1, codes: ['foreign-commits'] });
    expect(tip()).toBe(foreign);
    expect(await rollback('local --yes --overwrite')).toMatchObject({ status: 0 });
    expect(treeOf(tip())).toBe(treeOf(commits[2]!));
    expect(remote.git('rev-parse', `refs/gitops/overwritten/development/${foreign.slice(0, 12)}`)).toBe(foreign);
  });

  it('brings no secret back that lay in an earlier tree', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { a: canary-1 }\n';
    const bad = remote.commit('development', { ...remote.files('development'), 'k8s/s.yaml': secret });
    await publish(4, '--overwrite');
    const result = await rollback(`local --yes --to ${bad}`);
    expect(result).toMatchObject({ status: 1, codes: ['secret-in-tree'] });
    expect(JSON.stringify(result)).not.toContain('canary-1');
  });

  it('refuses what names nothing, and what git would read as something else', async () => {
    const cases = [
      ['', 'no-environment-named'],
      ['../local', 'unknown-environment'],
      ['lokal', 'unknown-environment'],
      ['local --to HEAD~1', 'unknown-publication'],
      ['local --to --all', 'invalid-option'],
      ['local --to abc', 'unknown-publication'],
      ['local --branch --mirror', 'invalid-option'],
      ['local --branch=--mirror', 'unusable-branch-name'],
      ['local --branch nowhere', 'nothing-published'],
    ] as const;
    for (const [line, code] of cases) {
      const { status, out, err } = await run(`rollback ${line} --yes`);
      expect([line, status, out, err]).toEqual([line, 2, '', expect.stringContaining(`error  ${code}\n`)]);
    }
  });
});

describe('gitops history', () => {
  it('lists what was published, newest first, with what has become of it', async () => {
    await rollback(`local --yes --to ${commits[0]}`);
    const foreign = remote.commit('development', { ...remote.files('development'), a: '1' }, 'By\u001b[31m hand');
    expect((await history()).map(({ commit, state, foreign }) => [commit, state, foreign])).toEqual([
      [foreign, 'current', true],
      [expect.any(String), 'past', false],
      [commits[2], 'rolled-back', false],
      [commits[1], 'rolled-back', false],
      [commits[0], 'past', false],
    ]);
    const { status, out } = await run('history local');
    expect(status).toBe(0);
    expect(out.split('\n').map((line) => line.replace(/ {2,}/g, '|').split('|').slice(3, 6))).toEqual([
      ['who', 'state', 'what'],
      ['Ada', 'NOT BY GITOPS, current', 'By [31m hand'],
      ['Grace', 'rollback', expect.stringContaining('back to')],
      ['Grace', 'rolled back', expect.any(String)],
      ['Grace', 'rolled back', expect.any(String)],
      ['Grace', '-', expect.any(String)],
      [],
    ]);
    expect((await history('--limit 2')).length).toBe(2);
  });

  it('says that nothing is there', async () => {
    const { status, err } = await run('history production');
    expect([status, err]).toEqual([2, expect.stringContaining('nothing-published')]);
    expect((await run('history local --limit none')).err).toContain('invalid-option');
  });
});
