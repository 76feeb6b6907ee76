import { isProblem } from '../git/is-problem';
import { type BranchFlags, openPlace } from '../history/open-place';
import { toolVersion } from '../io/tool-version';
import type { Place } from '../place';
import { commandFor } from '../publish/command-for';
import { printPublication } from '../publish/print-publication';
import { type PublishResult, unpublished } from '../publish/publish-result';
import type { Talk } from '../publish/talk';
import { talkAt } from '../publish/talk-at';
import { rollback } from './rollback';
import type { Verdict } from '../verdict';

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
