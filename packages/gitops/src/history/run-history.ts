import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { history } from './history';
import type { MarkedPublication } from './mark-publications';
import { printHistory } from './print-history';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import { gitopsRules } from '../rules';
import { type BranchFlags, openPlace } from './open-place';
import type { Verdict } from '../verdict';

/** Options of `history`, as its schema has them. */
export interface HistoryFlags extends BranchFlags {
  readonly limit?: string;
  readonly format?: 'pretty' | 'json';
}

/** Reads and prints: what is behind the doors of the command and the executor. */
export async function runHistory(flags: HistoryFlags, { folder, terminal }: Place): Promise<Verdict> {
  const found = await find(flags, folder);
  if (isProblem(found)) {
    printProblems({ verdict: 'failed', problems: [found] }, terminal);
    return 'failed';
  }
  printHistory(found, flags.format ?? 'pretty', terminal);
  return 'clean';
}

async function find(flags: HistoryFlags, folder: string): Promise<readonly MarkedPublication[] | Problem> {
  const { limit = '20' } = flags;
  const most = Number(limit);
  if (!(Number.isInteger(most) && most > 0)) {
    const args = { name: '--limit', verb: 'history', expected: 'a number above 0', value: limit };
    return raise(gitopsRules, 'invalid-option', { file: 'gitops history' }, args);
  }
  const place = await openPlace('history', flags, folder);
  if (isProblem(place)) return place;
  const found = await history({ ...place, folder });
  return isProblem(found) ? found : found.slice(0, most);
}
