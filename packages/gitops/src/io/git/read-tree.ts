import type { FileTree } from '@254carbon/manifest';
import type { NamedTree } from '../../git/name-tree';
import { parseTree, type TreeEntry } from '../../git/parse-tree';
import { LARGEST_OBJECT, type GitObject, type ObjectReader } from './read-objects';

/** What a publication is made of, without its texts. */
export interface PublishedFolders {
  /** Everything in it, by path: what is no plain file too. */
  readonly entries: ReadonlyMap<string, PublishedEntry>;
  /** Ids of all that it is made of. */
  readonly ids: ReadonlySet<string>;
}

/** The files of a publication. */
export interface PublishedTree extends FileTree, PublishedFolders {}

export interface PublishedEntry {
  readonly id: string;
  /** `100644` for a plain file. */
  readonly mode: string;
}

/** Objects that need not be read, by their id: what two trees have in common is then the same text, and equal at once. */
export type KnownObjects = Pick<NamedTree, 'files' | 'folders'>;

const FOLDER = '40000';
const SUBMODULE = '160000';
const NONE: KnownObjects = { files: new Map(), folders: new Map() };

/** Reads a whole tree of a repository. Undefined where an object is missing. */
export async function readTree(
  reader: ObjectReader,
  tree: string,
  known: KnownObjects = NONE,
): Promise<PublishedTree | undefined> {
  const folders = await readFolders(reader, tree, known);
  if (folders === undefined) return undefined;
  const { entries } = folders;
  const texts = new Map<string, string>();
  const missing = new Set<string>();
  for (const { id, mode } of entries.values()) {
    const text = mode === SUBMODULE ? `Subproject commit ${id}\n` : known.files.get(id);
    if (text === undefined) missing.add(id);
    else texts.set(id, text);
  }
  const ids = [...missing];
  for (const [index, blob] of (await reader.read(ids)).entries()) {
    if (blob === undefined) return undefined;
    const { size, content } = blob;
    const text = size > LARGEST_OBJECT ? `(${size} bytes)\n` : content.toString('utf8');
    texts.set(ids[index] ?? '', text);
  }
  const paths = [...entries.keys()].sort();
  return {
    ...folders,
    list: (folder) => (folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`))),
    read(path) {
      const entry = entries.get(path);
      return entry === undefined ? undefined : texts.get(entry.id);
    },
  };
}

/** Reads the folders of a tree, those of one depth at once. Undefined where one is missing. */
export async function readFolders(
  reader: ObjectReader,
  tree: string,
  { folders: known }: Pick<KnownObjects, 'folders'> = NONE,
): Promise<PublishedFolders | undefined> {
  const entries = new Map<string, PublishedEntry>();
  const ids = new Set<string>();
  let folders: readonly { readonly id: string; readonly prefix: string }[] = [{ id: tree, prefix: '' }];
  while (folders.length > 0) {
    const contents = await Promise.all(folders.map(({ id }) => readFolder(reader, id, known)));
    const below: { id: string; prefix: string }[] = [];
    for (const [index, { id, prefix }] of folders.entries()) {
      const content = contents[index];
      if (content === undefined) return undefined;
      ids.add(id);
      for (const entry of content) {
        const path = `${prefix}${entry.name}`;
        ids.add(entry.id);
        if (isFolder(entry)) below.push({ id: entry.id, prefix: `${path}/` });
        else entries.set(path, { id: entry.id, mode: entry.mode });
      }
    }
    folders = below;
  }
  return { entries, ids };
}

type Content = readonly TreeEntry[] | Promise<readonly TreeEntry[] | undefined>;

/** The trees of many environments have most of their folders in common. */
const met = new WeakMap<ObjectReader, Map<string, Content>>();

/** What a folder holds; undefined where it is missing. */
function readFolder(reader: ObjectReader, id: string, known: ReadonlyMap<string, Buffer>): Content {
  const folders = met.get(reader) ?? new Map<string, Content>();
  met.set(reader, folders);
  const found = folders.get(id);
  if (found !== undefined) return found;
  const own = known.get(id);
  const content = own === undefined ? reader.read([id]).then(([object]) => contentOf(object)) : parseTree(own);
  folders.set(id, content);
  // What is missing may be fetched yet.
  if (content instanceof Promise) {
    content.then(
      (there) => there ?? folders.delete(id),
      () => folders.delete(id),
    );
  }
  return content;
}

function contentOf(object: GitObject | undefined): readonly TreeEntry[] | undefined {
  return object?.type === 'tree' ? parseTree(object.content) : undefined;
}

function isFolder({ mode }: TreeEntry): boolean {
  return mode === FOLDER || mode === '040000';
}
