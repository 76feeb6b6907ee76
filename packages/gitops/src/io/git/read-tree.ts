import type { FileTree } from '@254carbon/manifest';
import { parseTree, type TreeEntry } from '../../git/parse-tree';
import { LARGEST_OBJECT, type GitObject, type ObjectReader } from './read-objects';

/** The files of a publication. */
export interface PublishedTree extends FileTree {
  /** Everything in it, by path: what is no plain file too. */
  readonly entries: ReadonlyMap<string, PublishedEntry>;
  /** Ids of all that it is made of. */
  readonly ids: ReadonlySet<string>;
}

export interface PublishedEntry {
  readonly id: string;
  /** `100644` for a plain file. */
  readonly mode: string;
}

const FOLDER = '40000';
const SUBMODULE = '160000';

/**
 * Reads a whole tree of a repository. `known` are texts that need not be read, by the id of their object: what two trees
 * have in common is then the same text, which costs nothing to compare. Undefined where an object is missing.
 */
export async function readTree(
  reader: ObjectReader,
  tree: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<PublishedTree | undefined> {
  const ids = new Set<string>();
  const entries = await readEntries(reader, tree, ids);
  if (entries === undefined) return undefined;
  const texts = new Map(known);
  for (const { id, mode } of entries.values()) if (mode === SUBMODULE) texts.set(id, `Subproject commit ${id}\n`);
  const missing = [...new Set([...entries.values()].map(({ id }) => id))].filter((id) => !texts.has(id));
  for (const [index, blob] of (await reader.read(missing)).entries()) {
    if (blob === undefined) return undefined;
    const { size, content } = blob;
    const text = size > LARGEST_OBJECT ? `(${size} bytes)\n` : content.toString('utf8');
    texts.set(missing[index] ?? '', text);
  }
  const paths = [...entries.keys()].sort();
  return {
    ...{ entries, ids },
    list: (folder) => (folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`))),
    read(path) {
      const entry = entries.get(path);
      return entry === undefined ? undefined : texts.get(entry.id);
    },
  };
}

/** Folder by folder, those of one depth at once. */
async function readEntries(
  reader: ObjectReader,
  tree: string,
  ids: Set<string>,
): Promise<ReadonlyMap<string, PublishedEntry> | undefined> {
  const entries = new Map<string, PublishedEntry>();
  let folders: readonly { readonly id: string; readonly prefix: string }[] = [{ id: tree, prefix: '' }];
  while (folders.length > 0) {
    const contents = await Promise.all(folders.map(({ id }) => readFolder(reader, id)));
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
  return entries;
}

type Content = Promise<readonly TreeEntry[] | undefined>;

/** The trees of many environments have most of their folders in common. */
const met = new WeakMap<ObjectReader, Map<string, Content>>();

/** What a folder holds; undefined where it is missing. */
function readFolder(reader: ObjectReader, id: string): Content {
  const folders = met.get(reader) ?? new Map<string, Content>();
  met.set(reader, folders);
  const content = folders.get(id) ?? reader.read([id]).then(([object]) => contentOf(object));
  folders.set(id, content);
  // What is missing may be fetched yet.
  content.then(
    (found) => found ?? folders.delete(id),
    () => folders.delete(id),
  );
  return content;
}

function contentOf(object: GitObject | undefined): readonly TreeEntry[] | undefined {
  return object?.type === 'tree' ? parseTree(object.content) : undefined;
}

function isFolder({ mode }: TreeEntry): boolean {
  return mode === FOLDER || mode === '040000';
}
