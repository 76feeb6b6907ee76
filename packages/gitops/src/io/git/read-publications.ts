import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../../git/is-problem';
import { parseCommit } from '../../git/parse-commit';
import type { Publication } from '../../git/publication';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import { reasonOf } from '../reason-of';
import { fetchCommits } from './fetch-commits';
import { listBranches } from './list-references';
import type { Git } from './open-git';
import { type ObjectReader, readObjects } from './read-objects';
import { type PublishedTree, readTree } from './read-tree';
import { type CacheState, openCache, type RemoteCache } from './remote-cache';

export interface ReadOptions {
  readonly git: Git;
  readonly remote: Remote;
  /** Names without `refs/heads/`. */
  readonly branches: readonly string[];
  /** Folder of the workspace: the cache is below it. */
  readonly root: string;
  /** Commits that are in the cache with their files. Where they are named, files are fetched at once with the tips. */
  readonly known?: readonly string[];
  /** Whether what was last seen will do where the remote cannot be reached. */
  readonly offline?: boolean;
}

/** What is published on a remote: the tips of the branches that were asked for, and their files on demand. */
export interface Publications {
  readonly remote: Remote;
  /** By branch; a branch that is not there is missing. */
  readonly tips: ReadonlyMap<string, Publication>;
  /** When the remote told so, in milliseconds since 1970. */
  readonly readAt: number;
  /** Why this is what was last seen, where the remote could not be reached now. */
  readonly offline?: Problem;
  readonly cache: RemoteCache;
  readonly reader: ObjectReader;
  /** Brings all that the tips of these branches hold into the cache, in one go: only what is new is sent. */
  fetchFiles(branches: readonly string[]): Promise<Problem | undefined>;
  /** The same for any commits. */
  fetchFilesOf(publications: readonly Publication[]): Promise<Problem | undefined>;
  /**
   * Files of a commit that {@link fetchFiles} has brought. `known` are texts by the id of their object, which need not be
   * read again.
   */
  readFiles(publication: Publication, known?: ReadonlyMap<string, string>): Promise<PublishedTree | Problem>;
  /** Removes what it made beside the cache. */
  close(): void;
}

/** Reads the tips of branches: two calls to the remote where there is something new, one else. */
export async function readPublications(options: ReadOptions): Promise<Publications | Problem> {
  const { git, remote, root } = options;
  try {
    const cache = openCache(root, remote.url, git.safeDirectories);
    const read = await readTips(options, cache);
    if (isProblem(read)) {
      cache.close();
      return read;
    }
    return publicationsOf(options, cache, read);
  } catch (error) {
    return cacheProblem(root, error);
  }
}

interface Tips {
  readonly commits: ReadonlyMap<string, Publication>;
  readonly readAt: number;
  readonly offline?: Problem;
}

async function readTips(options: ReadOptions, cache: RemoteCache): Promise<Tips | Problem> {
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
  const own = await readOwn(git, cache, fresh);
  const rest = fresh.map(([branch]) => branch).filter((branch) => !own.has(branch));
  const others = await readCommits({ git, remote, scratch, branches: rest, withFiles: present.length > 0 });
  if (isProblem(others)) return others;
  if (present.length > 0 && rest.length > 0) cache.adopt(scratch);
  const fetched = new Map([...own, ...others]);
  const commits = new Map(
    wanted.flatMap((branch) => {
      const commit = isKnown(branch) ? known.get(branch) : fetched.get(branch)?.publication;
      return commit === undefined ? [] : [[branch, commit] as const];
    }),
  );
  remember(cache, state, { branches, commits, fetched, readAt });
  return { commits, readAt };
}

/** Tips that are in the cache although they were not seen as such: what was published from here. */
async function readOwn(
  git: Git,
  cache: RemoteCache,
  tips: readonly (readonly [branch: string, id: string])[],
): Promise<ReadonlyMap<string, Fetched>> {
  if (tips.length === 0 || cache.isEmpty()) return new Map();
  const reader = readObjects(git, cache.folder);
  try {
    const objects = await reader.read(tips.map(([, id]) => id));
    return new Map(
      tips.flatMap(([branch, id], index) => {
        const raw = Buffer.from(objects[index]?.content ?? '');
        const publication = parseCommit(id, raw.toString('utf8'));
        return publication === undefined ? [] : [[branch, { publication, raw }] as const];
      }),
    );
  } finally {
    reader.close();
  }
}

interface Fetched {
  readonly publication: Publication;
  readonly raw: Buffer;
}

/** The tips of branches, without their files. */
async function readCommits(options: {
  readonly git: Git;
  readonly remote: Remote;
  readonly scratch: string;
  readonly branches: readonly string[];
  readonly withFiles: boolean;
}): Promise<ReadonlyMap<string, Fetched> | Problem> {
  const { git, remote, scratch, branches, withFiles } = options;
  if (branches.length === 0) return new Map<string, Fetched>();
  const refspecs = branches.map((branch) => `refs/heads/${branch}:refs/tips/${branch}`);
  const problem = await fetchCommits({
    ...{ git, remote, refspecs, repository: scratch, whole: 'commit' },
    content: withFiles ? 'files' : 'commits',
  });
  if (problem !== undefined) return problem;
  const reader = readObjects(git, scratch);
  try {
    // By name, since a branch may have moved since it was listed.
    const result = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tips'], {
      repository: scratch,
    });
    const ids = new Map(
      result.out
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(41 + 'refs/tips/'.length), line.slice(0, 40)] as const),
    );
    const objects = await reader.read(branches.map((branch) => ids.get(branch) ?? '0'.repeat(40)));
    const fetched = new Map<string, Fetched>();
    for (const [index, branch] of branches.entries()) {
      const raw = objects[index]?.content;
      const publication = raw && parseCommit(ids.get(branch) ?? '', raw.toString('utf8'));
      if (raw === undefined || publication === undefined) {
        const reason = `the tip of ${branch} is no commit`;
        return raise(gitopsRules, 'remote-lies', { file: remote.shown }, { remote: remote.shown, reason });
      }
      fetched.set(branch, { publication, raw: Buffer.from(raw) });
    }
    return fetched;
  } finally {
    reader.close();
  }
}

function publicationsOf({ git, remote, root }: ReadOptions, cache: RemoteCache, tips: Tips): Publications {
  const reader = readObjects(git, cache.folder);
  const bring = async (wanted: readonly Publication[]) => {
    try {
      return await fetchFiles({ git, remote, cache, reader, wanted, offline: tips.offline });
    } catch (error) {
      return cacheProblem(root, error);
    }
  };
  return {
    ...{ remote, cache, reader, tips: tips.commits, readAt: tips.readAt },
    ...(tips.offline === undefined ? {} : { offline: tips.offline }),
    fetchFiles: (branches) => bring(branches.flatMap((branch) => tips.commits.get(branch) ?? [])),
    fetchFilesOf: bring,
    async readFiles(publication, known) {
      const tree = await readTree(reader, publication.tree, known).catch(() => undefined);
      return tree ?? cacheProblem(root, new Error(`commit ${publication.commit.slice(0, 12)} is not whole`));
    },
    close() {
      reader.close();
      cache.close();
    },
  };
}

/** Brings commits with all that they hold into the cache. A commit that is there has its files beside it. */
async function fetchFiles(options: {
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
function makeFetchScratch(cache: RemoteCache, present: readonly string[]): string {
  const references = new Map(present.map((commit) => [`refs/known/${commit}`, commit]));
  return cache.makeScratch({ shallow: present, references });
}

function remember(
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

function parseState(state: CacheState | undefined): ReadonlyMap<string, Publication> {
  return new Map(
    Object.entries(state?.commits ?? {}).flatMap(([branch, { id, raw }]) => {
      const publication = parseCommit(id, Buffer.from(raw, 'base64').toString('utf8'));
      return publication === undefined ? [] : [[branch, publication] as const];
    }),
  );
}

function select(all: ReadonlyMap<string, Publication>, branches: readonly string[]) {
  return new Map([...all].filter(([branch]) => branches.includes(branch)));
}

function cacheProblem(root: string, error: unknown): Problem {
  const folder = '.cache/gitops';
  return raise(gitopsRules, 'cache-fails', { file: folder }, { folder, reason: `${root}: ${reasonOf(error)}` });
}
