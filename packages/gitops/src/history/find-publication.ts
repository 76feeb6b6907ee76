import { type Problem, raise } from '@254carbon/manifest';
import type { Publication } from '../git/publication';
import { gitopsRules } from '../rules';

interface Wanted {
  readonly environment: string;
  readonly branch: string;
  /** The beginning of a commit or of a source revision; the one before where it is absent. */
  readonly to?: string | undefined;
}

/** Finds the publication to go back to in the history of a branch, newest first. */
export function findPublication(
  history: readonly Publication[],
  { environment, branch, to }: Wanted,
): Publication | Problem {
  const where = { file: environment };
  if (to === undefined) return findBefore(history) ?? raise(gitopsRules, 'nothing-before', where, { branch });
  const matches = /^[0-9a-f]{4,64}$/.test(to)
    ? history.filter(({ commit, trailers }) => commit.startsWith(to) || trailers.source?.startsWith(to) === true)
    : [];
  const [newest] = matches;
  const isOne = new Set(matches.map(({ tree }) => tree)).size === 1;
  if (newest !== undefined && isOne) return newest;
  return raise(gitopsRules, 'unknown-publication', where, { revision: to, branch });
}

/** The last of ours that looked otherwise; after a rollback the one before that which it went back to. */
function findBefore(history: readonly Publication[]): Publication | undefined {
  const [tip] = history;
  const from = history.findIndex(({ commit }) => commit === tip?.trailers.rollbackTo);
  return history.find(({ tree, isOurs }, index) => index > from && index > 0 && isOurs && tree !== tip?.tree);
}
