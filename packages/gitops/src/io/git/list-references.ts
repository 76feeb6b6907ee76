import { type Problem, raise } from '@254carbon/manifest';
import { explainFailure } from '../../git/explain-failure';
import { parseReferences } from '../../git/parse-references';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import type { Git } from './open-git';
import type { ProgramResult } from '../run-program';

/** Asks a remote for its branches: ids by name, without `refs/heads/`. */
export async function listBranches(
  git: Git,
  remote: Remote,
  repository: string,
): Promise<ReadonlyMap<string, string> | Problem> {
  const result = await git.run(['ls-remote', '--heads', '--', remote.url], { repository, timeout: git.patience * 2 });
  if (result.status !== 0) return remoteProblem(git, remote, result);
  const references = parseReferences(result.out.toString('utf8'));
  const where = { file: remote.shown };
  if (references === undefined) {
    const reason = 'its list of branches is not one';
    return raise(gitopsRules, 'remote-lies', where, { remote: remote.shown, reason });
  }
  const branches = [...references].flatMap(([name, id]) =>
    name.startsWith('refs/heads/') ? [[name.slice('refs/heads/'.length), id] as const] : [],
  );
  if (branches.some(([, id]) => id.length !== 40)) {
    return raise(gitopsRules, 'unsupported-object-format', where, { remote: remote.shown });
  }
  return new Map(branches);
}

/** Why git could not talk to the remote. */
export function remoteProblem(git: Git, remote: Remote, { err, failure, timedOut }: ProgramResult): Problem {
  return explainFailure({
    remote: remote.shown,
    text: git.mask(failure?.message ?? err, remote.secrets),
    timedOut,
    seconds: Math.round((git.patience * 2) / 1000),
  });
}
