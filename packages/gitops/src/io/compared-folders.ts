import { isUtf8 } from 'node:buffer';
import { readdirSync, readlinkSync } from 'node:fs';
import type { FileTree, SameFiles } from '@254carbon/manifest';
import { fileReader, type ReadFile } from './file-reader';

/** Two folders, file by file; one that is not there is empty. */
export interface ComparedFolders {
  readonly before: FileTree;
  readonly after: FileTree;
  readonly sameFiles: SameFiles;
}

const LINE = Buffer.from('\n---');

/**
 * Reads two folders side by side. A file that is the same on both sides is compared by its bytes and never decoded; of
 * the others two are held at a time. What is not text in UTF-8 is read as undefined. Links are not followed.
 */
export function comparedFolders(before: string | undefined, after: string | undefined): ComparedFolders {
  let held: { readonly file: string; readonly sides: readonly (Buffer | undefined)[] } | undefined;
  const roots = [before, after];
  const readers = [fileReader(), fileReader()] as const;
  const links = new Set<string>();
  const load = (file: string) => {
    if (held?.file === file) return held.sides;
    const one = readBytes(before, file, links, readers[0]);
    held = { file, sides: [one, readBytes(after, file, links, readers[1], one)] };
    return held.sides;
  };
  const tree = (side: 0 | 1): FileTree => {
    const root = roots[side];
    let paths: readonly string[] | undefined;
    return {
      list: (folder) => {
        paths ??= root === undefined ? [] : listFiles(root, links);
        return folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`));
      },
      read: (file) => {
        const bytes = load(file)[side];
        return bytes !== undefined && isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : undefined;
      },
    };
  };
  return {
    before: tree(0),
    after: tree(1),
    sameFiles: {
      isSame: (file) => {
        const [one, other] = load(file);
        return one !== undefined && (one === other || (other !== undefined && one.equals(other)));
      },
      countDocuments: (file) => countDocuments(load(file)[0] ?? Buffer.alloc(0)),
    },
  };
}

function readBytes(
  root: string | undefined,
  file: string,
  links: ReadonlySet<string>,
  read: ReadFile,
  like?: Buffer,
): Buffer | undefined {
  if (root === undefined) return undefined;
  const path = `${root}/${file}`;
  try {
    return links.has(path) ? linkAt(path) : read(path, like);
  } catch {
    return undefined;
  }
}

function linkAt(path: string): Buffer {
  return Buffer.from(`symbolic link to ${readlinkSync(path)}\n`);
}

/** All files below, Git's own and our records left out. @throws where it cannot be read */
function listFiles(root: string, links: Set<string>): string[] {
  const files: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) links.add(`${root}/${path}`);
      // Nothing else has a content: reading a pipe would wait for ever.
      if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
      else if (
        entry.isDirectory() &&
        entry.name !== '.git' &&
        entry.name !== 'node_modules' &&
        entry.name !== '.render'
      )
        walk(path);
    }
  };
  walk('');
  return files.sort();
}

function countDocuments(bytes: Buffer): number {
  let count = 1;
  for (let at = bytes.indexOf(LINE); at >= 0; at = bytes.indexOf(LINE, at + LINE.length)) count++;
  return count;
}
