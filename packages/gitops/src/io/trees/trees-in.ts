import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The trees in a folder, by the names of their folders; undefined where the folder is a tree itself. As render writes
 * them: below a folder that has nothing of its own, each with what Flux works on.
 */
export function treesIn(folder: string): readonly string[] | undefined {
  if (existsSync(join(folder, 'gitops/flux-system'))) return undefined;
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  if (entries.some((entry) => !entry.isDirectory())) return undefined;
  const trees = entries.map(({ name }) => name).filter((name) => existsSync(join(folder, name, 'gitops/flux-system')));
  return trees.length === 0 ? undefined : trees.sort();
}
