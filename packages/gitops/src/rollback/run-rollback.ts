import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { type Git, openGit } from '../io/git/open-git';
import { readDestination } from '../io/read-destination';
import { toolVersion } from '../io/tool-version';
import { readWorkspace } from '../io/workspace';
import { parseTimeout } from '../cli/parse-timeout';
import type { Place } from '../place';
import { commandFor } from '../publish/command-for';
import { printPublication } from '../publish/print-publication';
import { type PublishResult, unpublished } from '../publish/publish-result';
import type { Destination } from '../publish/remotes-of';
import type { Talk } from '../publish/talk';
import { talkAt } from '../publish/talk-at';
import { rollback } from './rollback';
import { gitopsRules } from '../rules';
import type { Verdict } from '../verdict';

/** How to find the branch of an environment. */
export interface BranchFlags {
  readonly environment?: string;
  readonly remote?: string;
  readonly branch?: string;
  readonly timeout?: string;
}

/** Options of `rollback`, as its schema has them. */
export interface RollbackFlags extends BranchFlags {
  readonly to?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly accept?: readonly string[];
  readonly overwrite?: boolean;
  readonly format?: 'pretty' | 'json';
}

/** Goes back and prints: what is behind the doors of the command and the executor. */
export async function runRollback(flags: RollbackFlags, { folder, terminal }: Place): Promise<Verdict> {
  const { yes = false, dryRun = false, format = 'pretty' } = flags;
  const talk = talkAt(terminal, { yes, isDry: dryRun, isQuiet: format === 'json' });
  const result = await goBack(flags, folder, talk);
  talk.end();
  printPublication(result, format, terminal);
  return result.verdict;
}

async function goBack(flags: RollbackFlags, folder: string, talk: Talk): Promise<PublishResult> {
  const place = await openPlace('rollback', flags, folder);
  if (isProblem(place)) return unpublished('failed', [place]);
  const { to, accept, overwrite, dryRun = false, branch, environment = '' } = flags;
  const words = ['rollback', environment, ...(to === undefined ? [] : ['--to', to])];
  return rollback(
    {
      ...{ ...place, folder, to, accept, overwrite, dryRun, tool: toolVersion() },
      commandFor: () =>
        commandFor({ ...flags, words: [...words, ...(branch === undefined ? [] : ['--branch', branch])] }),
    },
    talk,
  );
}

export interface BranchPlace {
  readonly git: Git;
  readonly root: string;
  readonly destination: Destination;
}

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
