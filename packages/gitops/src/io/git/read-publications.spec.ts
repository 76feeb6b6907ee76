import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../git/is-problem';
import { parseRemote, type Remote } from '../../git/remote';
import { useTemporaryFolder } from '../testing/temporary-folder';
import { type Git, openGit } from './open-git';
import { type Publications, readPublications } from './read-publications';
import { makeBareRepository } from './testing/bare-repository';
import { type GitServer, PASSWORD, startGitServer } from './testing/git-server';

const folder = useTemporaryFolder();
let server: GitServer | undefined;
let opened: Publications[] = [];
afterEach(async () => {
  for (const one of opened) one.close();
  opened = [];
  await server?.close();
  server = undefined;
});

const repository = () => makeBareRepository(join(folder.path, 'remote.git'));

async function git(patience?: number): Promise<Git> {
  const found = await openGit(folder.path, patience);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

async function read(address: string, branches: readonly string[], options: { offline?: boolean; git?: Git } = {}) {
  const remote = parseRemote(address, folder.path) as Remote;
  const found = await readPublications({ git: await git(), root: folder.path, remote, branches, ...options });
  if (!isProblem(found)) opened.push(found);
  return found;
}

/** The same, where it must work. */
async function see(...args: Parameters<typeof read>): Promise<Publications> {
  const found = await read(...args);
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}

async function filesOf(found: Publications, branch: string) {
  const tip = found.tips.get(branch);
  if (tip === undefined) throw new Error('no tip');
  const problem = await found.fetchFiles([branch]);
  if (problem !== undefined) return problem;
  const tree = await found.readFiles(tip);
  if (isProblem(tree)) return tree;
  return Object.fromEntries(tree.list('').map((path) => [path, tree.read(path)]));
}

describe('readPublications', () => {
  it('finds nothing in a repository without commits', async () => {
    const found = await see(repository().path, ['main', 'staging']);
    expect([...found.tips]).toEqual([]);
  });

  it('gives the tips and their files, each branch by itself', async () => {
    const remote = repository();
    const files = { 'README.md': 'one\n', 'k8s/base/a.yaml': 'a: 1\n', 'k8s/b.yaml': 'b: ü\n' };
    const commit = remote.commit('main', files);
    remote.commit('team/staging', { 'README.md': 'two\n' });
    const found = await see(remote.path, ['main', 'team/staging', 'absent']);
    expect([...found.tips.keys()]).toEqual(['main', 'team/staging']);
    expect(found.tips.get('main')).toEqual({
      commit,
      tree: remote.git('rev-parse', 'main^{tree}'),
      parents: [],
      author: { name: 'Ada', email: 'ada@example.com', time: 1_700_000_000 },
      committer: { name: 'Ada', email: 'ada@example.com', time: 1_700_000_000 },
      subject: 'By hand',
      body: '',
      trailers: {},
      isOurs: false,
    });
    expect(await filesOf(found, 'main')).toEqual(files);
    expect(await filesOf(found, 'team/staging')).toEqual({ 'README.md': 'two\n' });
  });

  it('knows a commit of ours by the tree that it names', async () => {
    const remote = repository();
    remote.commit('main', { a: '1' });
    const tree = remote.git('rev-parse', 'main^{tree}');
    const message = `chore(production): x\n\nWhy.\n\nGitops-Environment: production\nGitops-Source: abc (dirty)\nGitops-Tree: ${tree}`;
    remote.commit('main', { a: '1' }, message);
    remote.commit('other', { a: '2' }, message);
    const { tips } = await see(remote.path, ['main', 'other']);
    expect(tips.get('main')).toMatchObject({
      isOurs: true,
      subject: 'chore(production): x',
      body: 'Why.',
      trailers: { environment: 'production', source: 'abc', dirty: true, tree },
    });
    expect(tips.get('other')).toMatchObject({ isOurs: false });
  });

  it('asks for nothing twice, and only for what is new', async () => {
    const remote = repository();
    const large = 'x'.repeat(100_000) + Math.PI;
    remote.commit('main', { 'large.txt': large, 'a.txt': '1' });
    server = await startGitServer(remote.path);
    const first = await see(server.url('remote.git'), ['main']);
    await filesOf(first, 'main');
    remote.commit('main', { 'large.txt': large, 'a.txt': '2' });
    const second = await see(server.url('remote.git'), ['main']);
    expect(await filesOf(second, 'main')).toMatchObject({ 'a.txt': '2' });
    const before = server.requests.length;
    const third = await see(server.url('remote.git'), ['main']);
    expect(await filesOf(third, 'main')).toMatchObject({ 'a.txt': '2' });
    const asked = server.requests.slice(before);
    expect(asked.filter((line) => line.startsWith('POST')).length).toBe(1); // The list of branches, by itself.
    const packs = readdirSync(join(third.cache.folder, 'objects/pack')).filter((name) => name.endsWith('.pack'));
    expect(packs.length).toBe(2);
  });

  it('tells what was last seen where the remote is away, and how old that is', async () => {
    const remote = repository();
    remote.commit('main', { a: '1' });
    server = await startGitServer(remote.path);
    const address = server.url('remote.git');
    const seen = await see(address, ['main']);
    await filesOf(seen, 'main');
    await server.close();
    server = undefined;
    expect(await read(address, ['main'])).toMatchObject({ code: 'remote-unreachable' });
    const again = await see(address, ['main'], { offline: true });
    expect(again).toMatchObject({ readAt: seen.readAt, offline: { code: 'remote-unreachable' } });
    expect(await filesOf(again, 'main')).toEqual({ a: '1' });
  });

  it('reads what somebody else may have put there', async () => {
    const remote = repository();
    remote.commit('main', { 'a\nb.txt': '1', 'big.bin': 'y'.repeat(9 * 1024 * 1024) });
    const found = await see(remote.path, ['main']);
    expect(await filesOf(found, 'main')).toEqual({ 'a\nb.txt': '1', 'big.bin': '(9437184 bytes)\n' });
  });

  it('finds its way again when its cache was half removed', async () => {
    const remote = repository();
    remote.commit('main', { a: '1' });
    const found = await see(remote.path, ['main']);
    await filesOf(found, 'main');
    rmSync(join(found.cache.folder, 'objects'), { recursive: true });
    expect(await filesOf(await see(remote.path, ['main']), 'main')).toEqual({ a: '1' });
    rmSync(found.cache.folder, { recursive: true });
    expect(await filesOf(await see(remote.path, ['main']), 'main')).toEqual({ a: '1' });
  });

  it('leaves nothing beside its cache', async () => {
    const remote = repository();
    remote.commit('main', { a: '1' });
    const found = await see(remote.path, ['main']);
    await filesOf(found, 'main');
    found.close();
    expect(readdirSync(join(found.cache.folder, 'scratch'))).toEqual([]);
  });

  it.each([
    ['a folder that is not there', () => 'nowhere.git', 'remote-not-found'],
    ['a folder that is no repository', () => '.', 'remote-not-found'],
    ['a port where nobody listens', () => 'http://127.0.0.1:1/x.git', 'remote-unreachable'],
  ])('says what is wrong with %s', async (_, address, code) => {
    expect(await read(address(), ['main'])).toMatchObject({ code });
  });

  it.each([
    [
      'a wrong password',
      (one: GitServer) => one.url('remote.git').replace(PASSWORD, 'wrong-canary'),
      {},
      'login-refused',
    ],
    ['no password', (one: GitServer) => one.plainUrl('remote.git'), {}, 'login-refused'],
    ['another name', (one: GitServer) => one.url('other.git'), {}, 'remote-not-found'],
    ['status 403', (one: GitServer) => one.url('remote.git'), { at: /./, status: 403 }, 'login-refused'],
    ['status 500', (one: GitServer) => one.url('remote.git'), { at: /./, status: 500 }, 'remote-fails'],
    [
      'status 503 while it sends',
      (one: GitServer) => one.url('remote.git'),
      { at: /POST/, status: 503 },
      'remote-fails',
    ],
    ['a page of somebody else', (one: GitServer) => one.url('remote.git'), { at: /GET/, status: 200 }, 'remote-lies'],
    [
      'a list that is none',
      (one: GitServer) => one.url('remote.git'),
      { at: /POST/, rewrite: () => Buffer.from('0009junk\n0000') },
      'remote-lies',
    ],
    [
      'a cut connection',
      (one: GitServer) => one.url('remote.git'),
      { at: /POST/, cutReplyAt: 10 },
      'remote-unreachable',
    ],
  ])('says what is wrong with %s, and no password', async (_, address, fault, code) => {
    const remote = repository();
    remote.commit('main', { a: '1' });
    server = await startGitServer(remote.path);
    if ('at' in fault) server.fault = fault;
    const found = await read(address(server), ['main']);
    expect(found).toMatchObject({ code });
    expect(JSON.stringify(found)).not.toMatch(/canary/);
  });

  it('does not wait for a server that is silent', async () => {
    const remote = repository();
    server = await startGitServer(remote.path);
    server.fault = { at: /./, hang: true };
    expect(await read(server.url('remote.git'), ['main'], { git: await git(500) })).toMatchObject({
      code: 'remote-silent',
    });
  });
});
