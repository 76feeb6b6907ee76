import { objectId } from './object-id';

/** A file to be published. */
export interface NamedFile {
  readonly path: string;
  readonly content: string;
}

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
  for (const { path, content } of tree) {
    const id = objectId('blob', content);
    files.set(id, content);
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    folderAt(root, steps).files.set(name, id);
  }
  return { id: nameFolder(root, folders), files, folders };
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
