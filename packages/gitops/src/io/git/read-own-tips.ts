import { parseCommit } from '../../git/parse-commit';
import type { Fetched } from './fetch-tips';
import type { Git } from './open-git';
import { readObjects } from './read-objects';
import type { RemoteCache } from './remote-cache';

/** Tips that are in the cache although they were not seen as such: what was published from here. */
export async function readOwnTips(
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
