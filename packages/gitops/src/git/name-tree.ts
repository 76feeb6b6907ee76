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
  const entries = [
    ...[...files].map(([name, id]) => ({ mode: '100644', name, id, order: Buffer.from(name) })),
    // Git sorts a folder as if its name ended with a slash.
    ...[...folders].map(([name, folder]) => ({
      ...{ mode: '40000', name, id: nameFolder(folder, named) },
      order: Buffer.from(`${name}/`),
    })),
  ].sort((a, b) => a.order.compare(b.order));
  const content = Buffer.concat(
    entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );
  const id = objectId('tree', content);
  named.set(id, content);
  return id;
}
