import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import type { Publication } from '../git/publication';
import { readHistory } from '../io/git/read-history';
import { type Publications, readPublications } from '../io/git/read-publications';
import type { Git } from '../io/git/open-git';
import { type Destination, remotesOf } from '../publish/remotes-of';
import { gitopsRules } from '../rules';

/** Where to look for the branch of an environment, and by what. */
export interface BranchOptions {
  readonly git: Git;
  /** Folder of the workspace. */
  readonly root: string;
  readonly destination: Destination;
  /** A relative path of a repository is meant from here. */
  readonly folder: string;
}

/** The branch of an environment with all its commits, newest first. Whoever opens it closes the publications. */
export interface OpenBranch {
  readonly publications: Publications;
  readonly history: readonly Publication[];
}

/** Reads the branch of an environment; one that is not there is a problem. */
export async function openBranch({ git, root, destination, folder }: BranchOptions): Promise<OpenBranch | Problem> {
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
