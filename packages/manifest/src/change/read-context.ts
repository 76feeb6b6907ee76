import type { FileTree } from '../file-tree';
import { isKubernetesObject } from '../identity';
import { readParts } from './read-parts';
import { splitDocuments } from './split-documents';
import { type ObjectChange, partAfter, partBefore, type PlacedPart, type TreeChange } from './tree-change';

/**
 * Kinds that are judged together: where an object of the first differs, those of the others are kept, though they do
 * not. `removed` stands for any object that is gone or is elsewhere now; with it, others of its own kind are kept too,
 * since it may stand in a second file.
 */
export type ContextKinds = Readonly<Record<string, readonly string[]>>;

/** Reads, of both trees, the unchanged objects without which the changed ones cannot be judged. */
export function readContext(
  before: FileTree,
  after: FileTree,
  changes: readonly ObjectChange[],
  kinds: ContextKinds = {},
): TreeChange['context'] {
  const wanted = new Set(changes.flatMap((change) => wantedBy(change, kinds)));
  if (wanted.size === 0) return { before: [], after: [] };
  const names = [...wanted];
  // A search for words is much faster than one for lines, and most files hold none of them.
  const mentions = (text: string) => names.some((name) => text.includes(name));
  const pattern = new RegExp(`^ *["']?kind["']?: *["']?(?:${[...wanted].join('|')})["']? *,?\\r?$`, 'm');
  const changed = [partBefore, partAfter].map((side) => changes.flatMap((change) => side(change)?.value ?? []));
  const read = (tree: FileTree, side: 0 | 1) => {
    const known = new Set(changed[side]);
    return partsOf(tree, (text) => mentions(text) && pattern.test(text)).filter(
      ({ value }) => isKubernetesObject(value) && wanted.has(value.kind) && !known.has(value),
    );
  };
  return { before: read(before, 0), after: read(after, 1) };
}

function wantedBy(change: ObjectChange, kinds: ContextKinds): readonly string[] {
  const own = [partBefore(change), partAfter(change)].flatMap((part) =>
    part !== undefined && isKubernetesObject(part.value) ? [part.value.kind] : [],
  );
  const wanted = own.flatMap((kind) => kinds[kind] ?? []);
  const isGone = change.what !== 'added' && (change.what !== 'changed' || change.before.file !== change.after.file);
  const { removed } = kinds;
  return isGone && removed !== undefined ? [...wanted, ...removed, ...own] : wanted;
}

function partsOf(tree: FileTree, isWanted: (text: string) => boolean): PlacedPart[] {
  return tree
    .list('')
    .filter((file) => /\.(?:ya?ml|json)$/.test(file))
    .flatMap((file) => {
      const text = tree.read(file) ?? '';
      if (!isWanted(text)) return [];
      return splitDocuments(text)
        .filter(isWanted)
        .flatMap((document) => {
          const read = readParts(document, file);
          return 'parts' in read ? read.parts : [];
        });
    });
}
