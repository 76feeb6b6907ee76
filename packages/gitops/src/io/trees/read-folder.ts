import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in an output folder, by paths relative to it. */
export interface FolderContent {
  readonly files: ReadonlySet<string>;
  /** Symbolic links, sockets and the like: never ours. */
  readonly strange: readonly string[];
  /** Deepest first, so that they can be removed in this order once they are empty. */
  readonly folders: readonly string[];
}

/**
 * Lists a folder without following links, also not one in its own place; `undefined` where there is none.
 * @throws what the operating system says when it is not a folder or cannot be read
 */
export function readFolder(root: string): FolderContent | undefined {
  const files = new Set<string>();
  const strange: string[] = [];
  const folders: string[] = [];

  function walk(folder: string, entries: readonly Dirent[]): void {
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.add(path);
      else if (entry.isDirectory()) {
        walk(path, readdirSync(join(root, path), { withFileTypes: true }));
        folders.push(path);
      } else strange.push(path);
    }
  }

  const stat = lstatSync(root, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return { files, strange: ['./'], folders };
  walk('', readdirSync(root, { withFileTypes: true }));
  return { files, strange, folders };
}
