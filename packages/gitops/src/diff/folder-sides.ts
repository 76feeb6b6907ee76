import { resolve } from 'node:path';
import { type Problem, raise } from '@254carbon/manifest';
import { comparedFolders } from '../io/compared-folders';
import { isFolder } from '../io/is-folder';
import { treesIn } from '../io/trees/trees-in';
import { gitopsRules } from '../rules';
import type { NoSides, Sides } from './comparison';

export interface FolderOptions {
  /** As given. */
  readonly old: string;
  readonly new: string;
  /** That they are meant from. */
  readonly folder: string;
  /** Of the trees in them, if they hold several. */
  readonly environments: readonly string[];
}

/** Compares two folders: trees, or folders that hold a tree for each environment. */
export function folderSides({ old, new: fresh, folder, environments }: FolderOptions): Sides | NoSides {
  const [before, after] = [resolve(folder, old), resolve(folder, fresh)];
  const missing = [before, after].flatMap((path, index): Problem[] =>
    isFolder(path) ? [] : [raise(gitopsRules, 'no-folder', { file: index === 0 ? old : fresh }, {})],
  );
  if (missing.length > 0) return { problems: missing, sourceOf: () => undefined };
  const trees = [treesIn(before), treesIn(after)];
  const sides = { before: old, after: fresh, notes: [] };
  if (trees.every((names) => names === undefined)) {
    return { ...sides, comparisons: () => [{ environment: nameOf(after), ...comparedFolders(before, after) }] };
  }
  const names = [...new Set(trees.flatMap((one) => one ?? []))].sort();
  const wanted = environments.length === 0 ? names : environments;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const problems = unknown.map((name) =>
      raise(gitopsRules, 'no-tree-of-environment', { file: fresh }, { name, known: names }),
    );
    return { problems, sourceOf: () => undefined };
  }
  return {
    ...sides,
    *comparisons() {
      for (const name of wanted) {
        const [from, to] = [before, after].map((root, side) =>
          trees[side]?.includes(name) === true ? `${root}/${name}` : undefined,
        );
        yield { environment: name, ...comparedFolders(from, to) };
      }
    },
  };
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
