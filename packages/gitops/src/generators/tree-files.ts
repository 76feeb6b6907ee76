import type { FileTree } from '@254carbon/manifest';
import type { Tree } from '@nx/devkit';

/** Nx's tree, with the changes made in it so far, as the pure packages read files. */
export function treeFiles(tree: Tree): FileTree {
  const below = (folder: string): readonly string[] =>
    tree.children(folder).flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return tree.isFile(path) ? [path] : below(path);
    });
  return {
    read: (path) => (tree.isFile(path) ? (tree.read(path, 'utf-8') ?? undefined) : undefined),
    list: (folder) => [...below(folder.replace(/^\.?\/?|\/+$/g, ''))].sort(),
  };
}
