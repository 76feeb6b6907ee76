import type { Problem } from '@254carbon/manifest';
import { type MarkedPublication, markPublications } from './mark-publications';
import { type BranchOptions, openBranch } from './open-branch';
import { isProblem } from '../git/is-problem';

/** Reads what was published on a branch, newest first. */
export async function history(options: BranchOptions): Promise<readonly MarkedPublication[] | Problem> {
  const opened = await openBranch(options);
  if (isProblem(opened)) return opened;
  opened.publications.close();
  return markPublications(opened.history);
}
