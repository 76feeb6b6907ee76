import { isProblem } from '../git/is-problem';
import { openGit } from '../io/git/open-git';
import { toolVersion } from '../io/tool-version';
import { readWorkspace, type Workspace } from '../io/workspace';
import type { Place } from '../place';
import { publish } from './publish';
import { commandFor } from './command-for';
import { printPublication } from './print-publication';
import { type PublishResult, unpublished } from './publish-result';
import { type Talk } from './talk';
import { talkAt } from './talk-at';
import { parseTimeout } from '../cli/parse-timeout';
import type { Verdict } from '../verdict';

/** Options of `publish`, as its schema has them. */
export interface PublishFlags {
  readonly environment?: readonly string[];
  readonly remote?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly accept?: readonly string[];
  readonly overwrite?: boolean;
  readonly init?: boolean;
  readonly timeout?: string;
  readonly format?: 'pretty' | 'json';
}

/** Publishes and prints: what is behind the doors of the command and the executor. */
export async function runPublish(flags: PublishFlags, { folder, terminal }: Place): Promise<Verdict> {
  const { yes = false, format = 'pretty' } = flags;
  const isDry = flags.dryRun === true;
  const talk = talkAt(terminal, { yes, isDry, isQuiet: format === 'json' });
  const workspace = readWorkspace(folder);
  const result =
    'root' in workspace ? await publishAt(workspace, flags, folder, talk) : unpublished('failed', [workspace]);
  talk.end();
  printPublication(result, format, terminal);
  return result.verdict;
}

async function publishAt(
  workspace: Workspace,
  flags: PublishFlags,
  folder: string,
  talk: Talk,
): Promise<PublishResult> {
  const patience = parseTimeout(flags.timeout, 'publish');
  if (typeof patience !== 'number') return unpublished('failed', [patience]);
  const git = await openGit(workspace.root, patience);
  if (isProblem(git)) return unpublished('failed', [git]);
  const { environment: environments, remote, accept, overwrite, init } = flags;
  return publish(
    {
      ...{ workspace, git, folder, tool: toolVersion(), dryRun: flags.dryRun === true },
      ...{ environments, remote, accept, overwrite, init },
      commandFor: (plans) => {
        const names = plans.flatMap(({ candidate }) => ['--environment', candidate.environment]);
        return commandFor({ ...flags, words: ['publish', ...names] });
      },
    },
    talk,
  );
}
