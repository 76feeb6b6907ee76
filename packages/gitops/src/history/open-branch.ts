import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import type { Publication } from '../git/publication';
import { readHistory } from '../io/git/read-history';
import { type Publications, readPublications } from '../io/git/read-publications';
import { remotesOf } from '../publish/remotes-of';
import type { HistoryOptions } from './history';
import { gitopsRules } from '../rules';

/** The branch of an environment with all its commits, newest first. Whoever opens it closes the publications. */
export interface OpenBranch {
  readonly publications: Publications;
  readonly history: readonly Publication[];
}

/** Reads the branch of an environment; one that is not there is a problem. */
export async function openBranch({ git, root, destination, folder }: HistoryOptions): Promise<OpenBranch | Problem> {
  const { environment, branch } = destination;
  const { remotes, problems } = remotesOf([destination], { folder });
  const [remote] = remotes.keys();
  const [problem] = problems;
  if (problem !== undefined || remote === undefined) return problem as Problem;
  const publications = await readPublications({ git, remote, root, branches: [branch] });
  if (isProblem(publications)) return publications;
  const history = publications.tips.has(branch)
    ? await readHistory({ git, remote, branch, cache: publications.cache })
    : raise(gitopsRules, 'nothing-published', { file: environment }, { environment, branch });
  if (!isProblem(history)) return { publications, history };
  publications.close();
  return history;
}
