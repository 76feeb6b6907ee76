import type { Problem } from '@254carbon/manifest';
import { type MarkedPublication, markPublications } from './mark-publications';
import { type OpenBranch, openBranch } from './open-branch';
import { isProblem } from '../git/is-problem';
import type { Git } from '../io/git/open-git';
import type { Destination } from '../publish/remotes-of';

export interface HistoryOptions {
  readonly git: Git;
  /** Folder of the workspace. */
  readonly root: string;
  readonly destination: Destination;
  /** A relative path of a repository is meant from here. */
  readonly folder: string;
}

/** Reads what was published on a branch, newest first. */
export async function history(options: HistoryOptions): Promise<readonly MarkedPublication[] | Problem> {
  const opened: OpenBranch | Problem = await openBranch(options);
  if (isProblem(opened)) return opened;
  opened.publications.close();
  return markPublications(opened.history);
}
