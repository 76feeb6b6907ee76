import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../../git/is-problem';
import type { Publication } from '../../git/publication';
import type { Remote } from '../../git/remote';
import { gitopsRules } from '../../rules';
import { reasonOf } from '../reason-of';
import { fetchFiles } from './fetch-files';
import type { Git } from './open-git';
import { type ObjectReader, readObjects } from './read-objects';
import { readBranchTips, type Tips } from './read-branch-tips';
import { type KnownObjects, type PublishedTree, readTree } from './read-tree';
import { openCache, type RemoteCache } from './remote-cache';

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
   * Files of a commit that {@link fetchFiles} has brought. What is `known` need not be read again.
   */
  readFiles(publication: Publication, known?: KnownObjects): Promise<PublishedTree | Problem>;
  /** Removes what it made beside the cache. */
  close(): void;
}

/** Reads the tips of branches: two calls to the remote where there is something new, one else. */
export async function readPublications(options: ReadOptions): Promise<Publications | Problem> {
  const { git, remote, root } = options;
  try {
    const cache = openCache(root, remote.url, git.safeDirectories);
    const read = await readBranchTips(options, cache);
    if (isProblem(read)) {
      cache.close();
      return read;
    }
    return publicationsOf(options, cache, read);
  } catch (error) {
    return cacheProblem(root, error);
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

function cacheProblem(root: string, error: unknown): Problem {
  const folder = '.cache/gitops';
  return raise(gitopsRules, 'cache-fails', { file: folder }, { folder, reason: `${root}: ${reasonOf(error)}` });
}
