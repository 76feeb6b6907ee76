import type { TreeFile } from '@254carbon/manifest';
import { objectId } from './object-id';

/** A file to be published. */
export type NamedFile = Pick<TreeFile, 'path' | 'content' | 'shared'>;

/** A tree with the names that git would give all of it, found without git. */
export interface NamedTree {
  readonly id: string;
  /** Texts of files by their id. */
  readonly files: ReadonlyMap<string, string>;
  /** Tree objects by their id. */
  readonly folders: ReadonlyMap<string, Buffer>;
}

interface Folder {
  readonly files: Map<string, string>;
  readonly folders: Map<string, Folder>;
}

/** Names a tree. */
export function nameTree(tree: readonly NamedFile[]): NamedTree {
  const files = new Map<string, string>();
  const folders = new Map<string, Buffer>();
  const root: Folder = { files: new Map(), folders: new Map() };
  for (const file of tree) {
    const { path, content } = file;
    const id = nameFile(file);
    files.set(id, content);
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    folderAt(root, steps).files.set(name, id);
  }
  return { id: nameFolder(root, folders), files, folders };
}

const known = new WeakMap<NamedFile, string>();

/** What trees have in common is named once. */
function nameFile(file: NamedFile): string {
  if (file.shared !== true) return objectId('blob', file.content);
  const id = known.get(file) ?? objectId('blob', file.content);
  known.set(file, id);
  return id;
}

function folderAt(root: Folder, steps: readonly string[]): Folder {
  return steps.reduce((folder, step) => {
    const known = folder.folders.get(step);
    if (known !== undefined) return known;
    const fresh: Folder = { files: new Map(), folders: new Map() };
    folder.folders.set(step, fresh);
    return fresh;
  }, root);
}

function nameFolder({ files, folders }: Folder, named: Map<string, Buffer>): string {
  const entries: Entry[] = [];
  for (const [name, id] of files) entries.push({ mode: '100644', name, id, order: name });
  // Git sorts a folder as if its name ended with a slash.
  for (const [name, folder] of folders)
    entries.push({ mode: '40000', name, id: nameFolder(folder, named), order: `${name}/` });
  const compare = entries.some(({ order }) => SURROGATE.test(order)) ? compareBytes : compareText;
  entries.sort((a, b) => compare(a.order, b.order));
  const heads = entries.map(({ mode, name }) => `${mode} ${name}\0`);
  const content = Buffer.allocUnsafe(heads.reduce((sum, head) => sum + Buffer.byteLength(head) + 20, 0));
  let at = 0;
  for (const [index, { id }] of entries.entries()) {
    at += content.write(heads[index] ?? '', at);
    at += content.write(id, at, 'hex');
  }
  const id = objectId('tree', content);
  named.set(id, content);
  return id;
}

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
  readonly order: string;
}

/** Of characters that take two of JavaScript's the order is another than in UTF-8. */
const SURROGATE = /[\ud800-\udfff]/;

function compareBytes(one: string, other: string): number {
  return Buffer.from(one).compare(Buffer.from(other));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
