import { type Problem, raise } from '@254carbon/manifest';
import { parseTimeout } from '../cli/parse-timeout';
import { isProblem } from '../git/is-problem';
import { openGit } from '../io/git/open-git';
import { readDestination } from '../io/read-destination';
import { readWorkspace } from '../io/workspace';
import { gitopsRules } from '../rules';
import type { BranchOptions } from './open-branch';

/** How to find the branch of an environment. */
export interface BranchFlags {
  readonly environment?: string;
  readonly remote?: string;
  readonly branch?: string;
  readonly timeout?: string;
}

type BranchPlace = Omit<BranchOptions, 'folder'>;

/** Finds git, and the branch of the environment that is named. */
export async function openPlace(verb: string, flags: BranchFlags, folder: string): Promise<BranchPlace | Problem> {
  const { environment, branch, remote, timeout } = flags;
  if (environment === undefined)
    return raise(gitopsRules, 'no-environment-named', { file: `gitops ${verb}` }, { verb });
  const patience = parseTimeout(timeout, verb);
  if (typeof patience !== 'number') return patience;
  const workspace = readWorkspace(folder);
  if (!('root' in workspace)) return workspace;
  const destination = readDestination(workspace, { environment, branch, remote });
  if (isProblem(destination)) return destination;
  const git = await openGit(workspace.root, patience);
  return isProblem(git) ? git : { git, root: workspace.root, destination };
}
