import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../git/is-problem';
import { parseRemote, type Remote } from '../../git/remote';
import { useTemporaryFolder } from '../testing/temporary-folder';
import { listBranches } from './list-references';
import { makeRepository } from './make-repository';
import { openGit } from './open-git';
import { makeBareRepository, runPlainGit } from './testing/bare-repository';
import { type GitServer, PASSWORD, startGitServer, USER } from './testing/git-server';

const folder = useTemporaryFolder();
const saved = { ...process.env };
let server: GitServer | undefined;
afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
  Object.assign(process.env, saved);
  await server?.close();
  server = undefined;
});

/** Puts a program called git before the real one. */
function pretend(script: string): void {
  folder.write({ 'bin/git': `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder.path, 'bin/git'), 0o755);
  process.env['PATH'] = `${join(folder.path, 'bin')}:${saved['PATH']}`;
}

async function branchesAt(address: string) {
  const git = await openGit(join(folder.path, 'checkout'));
  if (isProblem(git)) return git.code;
  const repository = join(folder.path, 'ours');
  makeRepository(repository, { safeDirectories: git.safeDirectories });
  const found = await listBranches(git, parseRemote(address, folder.path) as Remote, repository);
  return isProblem(found) ? found.code : [...found.keys()];
}

describe('openGit', () => {
  beforeEach(() => {
    runPlainGit(folder.path, ['init', '--quiet', 'checkout']);
    makeBareRepository(join(folder.path, 'remote.git')).commit('main', { a: '1' });
  });
  const configure = (...args: readonly string[]) => runPlainGit(join(folder.path, 'checkout'), ['config', ...args]);

  it('says that git is missing', async () => {
    process.env['PATH'] = folder.path;
    expect(await openGit(folder.path)).toMatchObject({ code: 'no-git', args: { reason: 'not there' } });
  });

  it.each([
    ['git version 2.30.9', 'old-git'],
    ['git version 1.8', 'old-git'],
    ['hello', 'no-git'],
  ])('refuses a program that says %j', async (text, code) => {
    pretend(`echo '${text}'`);
    expect(await openGit(folder.path)).toMatchObject({ code });
  });

  it.each(['git version 2.31.0', 'git version 2.50.1 (Apple Git-155)', 'git version 3.0.windows.1'])(
    'takes a program that says %j',
    async (text) => {
      pretend(`test "$1" = --version && echo '${text}'`);
      expect(isProblem(await openGit(folder.path))).toBe(false);
    },
  );

  it('uses the credential helper of the checkout', async () => {
    server = await startGitServer(join(folder.path, 'remote.git'));
    expect(await branchesAt(server.plainUrl('remote.git'))).toBe('login-refused');
    configure('credential.helper', `!f() { echo username=${USER}; echo password=${PASSWORD}; }; f`);
    expect(await branchesAt(server.plainUrl('remote.git'))).toEqual(['main']);
  });

  it('uses the headers of a pipeline, from the checkout or from the environment', async () => {
    server = await startGitServer(join(folder.path, 'remote.git'));
    const header = `AUTHORIZATION: basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    const key = `http.${server.plainUrl('')}.extraheader`;
    configure(key, header);
    expect(await branchesAt(server.plainUrl('remote.git'))).toEqual(['main']);
    configure('--unset', key);
    Object.assign(process.env, { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: header });
    expect(await branchesAt(server.plainUrl('remote.git'))).toEqual(['main']);
  });

  it('uses addresses as they are rewritten', async () => {
    configure(`url.file://${folder.path}/.insteadOf`, 'https://example.com/');
    expect(await branchesAt('https://example.com/remote.git')).toEqual(['main']);
  });

  it('is not led astray by the environment of a hook, nor by what would be run', async () => {
    const evil = join(folder.path, 'evil');
    configure(`url.ext::touch ${evil} .insteadOf`, 'https://example.com/');
    Object.assign(process.env, {
      GIT_DIR: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_TRACE: evil,
      GIT_ALLOW_PROTOCOL: 'ext',
    });
    expect(await branchesAt('remote.git')).toEqual(['main']);
    expect(await branchesAt('https://example.com/x')).toBe('remote-fails');
    expect(folder.list()).not.toContain('evil');
  });
});
