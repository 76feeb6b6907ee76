import { readSources } from '../io/read-sources';
import { readWorkspace } from '../io/workspace';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import { printStatus } from './print-status';
import { readStatus } from './read-status';
import { isHealthy } from './environment-status';
import { hasErrors, type Verdict } from '../verdict';

/** Options of the verb, as its schema has them. */
export interface StatusFlags {
  readonly environment?: readonly string[];
  readonly context?: string;
  readonly remote?: string;
  readonly format?: 'pretty' | 'json';
}

/** Tells how environments stand in their clusters: what is behind the doors of the command and the executor. */
export async function runStatus(flags: StatusFlags, { folder, terminal }: Place): Promise<Verdict> {
  const { environment: selection, context, remote, format = 'pretty' } = flags;
  const workspace = readWorkspace(folder);
  if ('code' in workspace) return fail([workspace]);
  const { environments, problems, unknown, files } = await readSources(workspace, selection);
  const errors = hasErrors(problems) ? problems : [];
  const told = [...unknown, ...errors];
  if (told.length > 0) return fail(told, (file) => files.read(file));
  const statuses = await readStatus({
    ...{ workspace, environments, folder },
    ...(context === undefined ? {} : { context }),
    ...(remote === undefined ? {} : { remote }),
  });
  printStatus(statuses, format, terminal);
  if (statuses.some(({ problem }) => problem !== undefined)) return 'failed';
  return statuses.every(isHealthy) ? 'clean' : 'found';

  function fail(found: typeof problems, sourceOf?: (file: string) => string | undefined): Verdict {
    printProblems({ verdict: 'failed', problems: found, sourceOf }, terminal);
    return 'failed';
  }
}
