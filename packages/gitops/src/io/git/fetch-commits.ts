import type { Problem } from '@254carbon/manifest';
import type { Remote } from '../../git/remote';
import { remoteProblem } from './list-references';
import type { Git } from './open-git';

export interface Fetch {
  readonly git: Git;
  readonly remote: Remote;
  /** A scratch repository. */
  readonly repository: string;
  /** What to fetch and where to: `refs/heads/main:refs/tips/main`. */
  readonly refspecs: readonly string[];
  /** One commit of each, or all of its history. */
  readonly whole: 'commit' | 'history';
  /** Commits alone, or all that they hold. */
  readonly content: 'commits' | 'files';
}

/**
 * Fetches into a scratch repository. With `commits` it asks the server to leave out trees; one that cannot sends all.
 * Such a repository must never push: git would fetch each tree that is missing, one by one.
 */
export async function fetchCommits(fetch: Fetch): Promise<Problem | undefined> {
  const { git, remote, repository, refspecs, whole, content } = fetch;
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--stdin',
    ...(whole === 'commit' ? ['--depth=1'] : []),
    ...(content === 'commits' ? ['--filter=tree:0'] : []),
    // Off by default, and here it is our own process.
    ...(git.isLocal(remote) ? ['--upload-pack=git -c uploadpack.allowFilter=true upload-pack'] : []),
    '--',
    remote.url,
  ];
  const input = refspecs.map((refspec) => `+${refspec}\n`).join('');
  const result = await git.run(args, { repository, input, timeout: git.patience * 5 });
  return result.status === 0 ? undefined : remoteProblem(git, remote, result);
}
