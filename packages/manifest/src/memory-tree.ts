import type { FileTree } from './file-tree';

/** A tree held in memory: paths to texts. */
export function memoryTree(files: Readonly<Record<string, string>>): FileTree {
  const texts = new Map(Object.entries(files));
  const paths = [...texts.keys()].sort();
  return {
    read: (path) => texts.get(path),
    list: (folder) => {
      const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
      return paths.filter((path) => path.startsWith(prefix));
    },
  };
}
