import { type Problem, raise } from '@254carbon/manifest';
import { parseCommit } from '../../git/parse-commit';
import type { Publication } from '../../git/publication';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import { fetchCommits } from './fetch-commits';
import type { Git } from './open-git';
import { readObjects } from './read-objects';

/** A commit that is known now, with its object. */
export interface Fetched {
  readonly publication: Publication;
  readonly raw: Buffer;
}

/** The tips of branches, without their files. */
export async function fetchTips(options: {
  readonly git: Git;
  readonly remote: Remote;
  readonly scratch: string;
  readonly branches: readonly string[];
  readonly withFiles: boolean;
}): Promise<ReadonlyMap<string, Fetched> | Problem> {
  const { git, remote, scratch, branches, withFiles } = options;
  if (branches.length === 0) return new Map<string, Fetched>();
  const refspecs = branches.map((branch) => `refs/heads/${branch}:refs/tips/${branch}`);
  const problem = await fetchCommits({
    ...{ git, remote, refspecs, repository: scratch, whole: 'commit' },
    content: withFiles ? 'files' : 'commits',
  });
  if (problem !== undefined) return problem;
  const reader = readObjects(git, scratch);
  try {
    // By name, since a branch may have moved since it was listed.
    const result = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tips'], {
      repository: scratch,
    });
    const ids = new Map(
      result.out
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(41 + 'refs/tips/'.length), line.slice(0, 40)] as const),
    );
    const objects = await reader.read(branches.map((branch) => ids.get(branch) ?? '0'.repeat(40)));
    const fetched = new Map<string, Fetched>();
    for (const [index, branch] of branches.entries()) {
      const raw = objects[index]?.content;
      const publication = raw && parseCommit(ids.get(branch) ?? '', raw.toString('utf8'));
      if (raw === undefined || publication === undefined) {
        const reason = `the tip of ${branch} is no commit`;
        return raise(gitopsRules, 'remote-lies', { file: remote.shown }, { remote: remote.shown, reason });
      }
      fetched.set(branch, { publication, raw: Buffer.from(raw) });
    }
    return fetched;
  } finally {
    reader.close();
  }
}
