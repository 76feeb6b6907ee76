import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** For specs: a repository that plays the remote, worked on by git itself. */
export interface BareRepository {
  readonly path: string;
  /** Runs git in it and gives what it prints. */
  git(...args: readonly string[]): string;
  /** Commits files, and nothing else, to a branch, as somebody without our program would; gives the commit's id. */
  commit(branch: string, files: Readonly<Record<string, string>>, message?: string): string;
  /** The files of a revision. */
  files(revision: string): Readonly<Record<string, string>>;
  /** What a killed server would have left behind. */
  leftovers(): readonly string[];
}

/** For machines on which nobody has told git who they are. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** Runs git as nobody's settings would have it. */
export function runPlainGit(cwd: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, ...IDENTITY, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { status, stdout, stderr } = spawnSync('git', [...args], { cwd, env, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Makes a bare repository at a path. */
export function makeBareRepository(path: string): BareRepository {
  runPlainGit('/', ['init', '--quiet', '--bare', '--initial-branch=main', path]);
  return openBareRepository(path);
}

/** One that is there. */
export function openBareRepository(path: string): BareRepository {
  const git = (...args: readonly string[]) => runPlainGit(path, args).trimEnd();
  return {
    path,
    git,
    commit(branch, files, message = 'By hand') {
      const from =
        runPlainGit(path, ['for-each-ref', `refs/heads/${branch}`]) === '' ? '' : `from refs/heads/${branch}^0\n`;
      const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
      const changes = Object.entries(files).map(
        ([name, text]) => `M 100644 inline ${JSON.stringify(name)}\n${data(text)}`,
      );
      const person = 'Ada <ada@example.com> 1700000000 +0000';
      const head = `commit refs/heads/${branch}\nauthor ${person}\ncommitter ${person}\n${data(message)}`;
      runPlainGit(path, ['fast-import', '--quiet'], `${head}${from}deleteall\n${changes.join('')}`);
      return git('rev-parse', `refs/heads/${branch}`);
    },
    files(revision) {
      const names = runPlainGit(path, ['ls-tree', '-r', '-z', '--name-only', revision]).split('\0').filter(Boolean);
      return Object.fromEntries(names.map((name) => [name, runPlainGit(path, ['show', `${revision}:${name}`])]));
    },
    leftovers: () =>
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.lock$|tmp_|incoming-/.test(name))
        .map((name) => join(path, name)),
  };
}
