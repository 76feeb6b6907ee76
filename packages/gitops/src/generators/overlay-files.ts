import type { FileTree } from '@254carbon/manifest';

/** Files with some of them changed, added, or, where undefined, taken away; nothing is written. */
export function overlayFiles(files: FileTree, changes: ReadonlyMap<string, string | undefined>): FileTree {
  return {
    read: (path) => (changes.has(path) ? changes.get(path) : files.read(path)),
    list(folder) {
      const inside = (path: string) => folder === '' || path.startsWith(`${folder}/`);
      const kept = files.list(folder).filter((path) => !changes.has(path));
      const changed = [...changes].flatMap(([path, text]) => (text !== undefined && inside(path) ? [path] : []));
      return [...kept, ...changed].sort();
    },
  };
}
