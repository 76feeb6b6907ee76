import type { Problem } from '@254carbon/manifest';
import type { Publication } from '../../git/publication';
import type { Remote } from '../../git/remote';
import { fetchCommits } from './fetch-commits';
import type { Git } from './open-git';
import type { ObjectReader } from './read-objects';
import type { RemoteCache } from './remote-cache';
import { parseState } from './remembered-tips';

/** Brings commits with all that they hold into the cache. A commit that is there has its files beside it. */
export async function fetchFiles(options: {
  readonly git: Git;
  readonly remote: Remote;
  readonly cache: RemoteCache;
  readonly reader: ObjectReader;
  readonly wanted: readonly Publication[];
  readonly offline: Problem | undefined;
}): Promise<Problem | undefined> {
  const { git, remote, cache, reader, wanted, offline } = options;
  const state = parseState(cache.readState());
  const candidates = [...new Set([...wanted, ...state.values()].map(({ commit }) => commit))];
  const objects = await reader.read(candidates);
  const present = new Set(candidates.filter((_, index) => objects[index] !== undefined));
  const missing = [...new Set(wanted.map(({ commit }) => commit))].filter((commit) => !present.has(commit));
  if (missing.length === 0) return undefined;
  if (offline !== undefined) return offline;
  const scratch = makeFetchScratch(cache, [...present]);
  const problem = await fetchCommits({
    ...{ git, remote, repository: scratch, refspecs: missing.map((commit) => `${commit}:refs/tips/${commit}`) },
    ...({ whole: 'commit', content: 'files' } as const),
  });
  if (problem === undefined) cache.adopt(scratch);
  return problem;
}

/** A scratch repository that says to the remote what need not be sent. */
export function makeFetchScratch(cache: RemoteCache, present: readonly string[]): string {
  const references = new Map(present.map((commit) => [`refs/known/${commit}`, commit]));
  return cache.makeScratch({ shallow: present, references });
}
