import { type Problem, raise } from '@254carbon/manifest';
import { parseCommit } from '../../git/parse-commit';
import type { Publication } from '../../git/publication';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import { fetchCommits } from './fetch-commits';
import type { Git } from './open-git';
import { readObjects } from './read-objects';
import type { RemoteCache } from './remote-cache';

export interface HistoryOptions {
  readonly git: Git;
  readonly remote: Remote;
  readonly cache: RemoteCache;
  readonly branch: string;
}

/** All commits of a branch, newest first, along its first parents: what Flux has seen, in its order. */
export async function readHistory(options: HistoryOptions): Promise<readonly Publication[] | Problem> {
  const { git, remote, cache, branch } = options;
  const repository = cache.makeScratch();
  const problem = await fetchCommits({
    ...{ git, remote, repository, refspecs: [`refs/heads/${branch}:refs/tips/branch`] },
    ...({ whole: 'history', content: 'commits' } as const),
  });
  if (problem !== undefined) return problem;
  const listed = await git.run(['rev-list', '--first-parent', '--missing=allow-any', 'refs/tips/branch'], {
    repository,
  });
  const ids = listed.out.toString('latin1').split('\n').filter(Boolean);
  const reader = readObjects(git, repository);
  try {
    const objects = await reader.read(ids);
    return objects.flatMap((object, index) => {
      const commit = object && parseCommit(ids[index] ?? '', object.content.toString('utf8'));
      return commit ?? [];
    });
  } catch {
    const reason = `the history of ${branch} cannot be read`;
    return raise(gitopsRules, 'remote-lies', { file: remote.shown }, { remote: remote.shown, reason });
  } finally {
    reader.close();
  }
}
