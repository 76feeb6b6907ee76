import { parseCommit } from '../../git/parse-commit';
import type { Publication } from '../../git/publication';
import type { Fetched } from './fetch-tips';
import type { CacheState, RemoteCache } from './remote-cache';

/** The tips that were seen last. */
export function parseState(state: CacheState | undefined): ReadonlyMap<string, Publication> {
  return new Map(
    Object.entries(state?.commits ?? {}).flatMap(([branch, { id, raw }]) => {
      const publication = parseCommit(id, Buffer.from(raw, 'base64').toString('utf8'));
      return publication === undefined ? [] : [[branch, publication] as const];
    }),
  );
}

/** Keeps what was seen of some branches beside what is known of others. */
export function rememberTips(
  cache: RemoteCache,
  state: CacheState | undefined,
  {
    branches,
    commits,
    fetched,
    readAt,
  }: {
    readonly branches: readonly string[];
    readonly commits: ReadonlyMap<string, Publication>;
    readonly fetched: ReadonlyMap<string, Fetched>;
    readonly readAt: number;
  },
): void {
  const kept = Object.entries(state?.commits ?? {}).filter(
    ([branch]) => !branches.includes(branch) || (commits.has(branch) && !fetched.has(branch)),
  );
  const added = [...fetched].map(
    ([branch, { publication, raw }]) => [branch, { id: publication.commit, raw: raw.toString('base64') }] as const,
  );
  cache.writeState({ readAt, commits: Object.fromEntries([...kept, ...added]) });
}
