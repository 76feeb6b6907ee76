import type { Problem } from '@254carbon/manifest';
import { isProblem } from '../../git/is-problem';
import type { Publication } from '../../git/publication';
import { makeFetchScratch } from './fetch-files';
import { fetchTips } from './fetch-tips';
import { listBranches } from './list-references';
import type { ReadOptions } from './read-publications';
import { readOwnTips } from './read-own-tips';
import type { RemoteCache } from './remote-cache';
import { parseState, rememberTips } from './remembered-tips';

/** The newest commits of branches. */
export interface Tips {
  readonly commits: ReadonlyMap<string, Publication>;
  readonly readAt: number;
  readonly offline?: Problem;
}

/** Asks the remote, and fetches what is neither remembered nor in the cache. */
export async function readBranchTips(options: ReadOptions, cache: RemoteCache): Promise<Tips | Problem> {
  const { git, remote, branches, offline, known: present = [] } = options;
  const state = cache.readState();
  const scratch = makeFetchScratch(cache, present);
  const listed = await listBranches(git, remote, scratch);
  if (isProblem(listed)) {
    const isAway = listed.code === 'remote-unreachable' || listed.code === 'remote-silent';
    if (offline !== true || !isAway || state === undefined) return listed;
    return { commits: select(parseState(state), branches), readAt: state.readAt, offline: listed };
  }
  const known = parseState(state);
  const wanted = branches.filter((branch) => listed.has(branch));
  const isKnown = (branch: string) => known.get(branch)?.commit === listed.get(branch);
  const readAt = Date.now();
  const fresh = wanted
    .filter((branch) => !isKnown(branch))
    .map((branch) => [branch, listed.get(branch) ?? ''] as const);
  const own = await readOwnTips(git, cache, fresh);
  const rest = fresh.map(([branch]) => branch).filter((branch) => !own.has(branch));
  const others = await fetchTips({ git, remote, scratch, branches: rest, withFiles: present.length > 0 });
  if (isProblem(others)) return others;
  if (present.length > 0 && rest.length > 0) cache.adopt(scratch);
  const fetched = new Map([...own, ...others]);
  const commits = new Map(
    wanted.flatMap((branch) => {
      const commit = isKnown(branch) ? known.get(branch) : fetched.get(branch)?.publication;
      return commit === undefined ? [] : [[branch, commit] as const];
    }),
  );
  rememberTips(cache, state, { branches, commits, fetched, readAt });
  return { commits, readAt };
}

function select(all: ReadonlyMap<string, Publication>, branches: readonly string[]) {
  return new Map([...all].filter(([branch]) => branches.includes(branch)));
}
