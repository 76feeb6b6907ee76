import type { FileTree } from '../file-tree';
import { cutEqualValues } from './cut-equal-values';
import type { TextFile } from './diff-text-files';
import { readParts } from './read-parts';
import { splitDocuments } from './split-documents';
import type { PlacedPart } from './tree-change';

/** Files that are the same on both sides. */
export interface SameFiles {
  isSame(file: string): boolean;
  /** How many documents such a file holds. */
  countDocuments(file: string): number;
}

export interface ReadOptions {
  /** Knows what is the same without decoding it; without it texts are compared. */
  readonly sameFiles?: SameFiles;
  /** Leaves out of releases, unread, what chart values are equal on both sides: for who wants the fields that differ only. */
  readonly cutEqualValues?: boolean;
}

interface Side {
  readonly parts: PlacedPart[];
  readonly texts: TextFile[];
}

/** Reads what does not stand in the same file with the same text on both sides. */
export function readDifferent(before: FileTree, after: FileTree, options: ReadOptions) {
  const { sameFiles } = options;
  const sides: readonly [Side, Side] = [
    { parts: [], texts: [] },
    { parts: [], texts: [] },
  ];
  const layout = new Set<string>();
  let unchanged = 0;
  for (const { file, isBefore, isAfter } of filesOf(before, after)) {
    if (isBefore && isAfter && sameFiles?.isSame(file) === true) {
      if (isManifest(file)) unchanged += sameFiles.countDocuments(file);
      continue;
    }
    const from = isBefore ? before.read(file) : undefined;
    const to = isAfter ? after.read(file) : undefined;
    if (from !== undefined && from === to) {
      if (isManifest(file)) unchanged += documentsOf(from, file).length;
      continue;
    }
    if (!isManifest(file) || (isBefore && from === undefined) || (isAfter && to === undefined)) {
      if (isBefore) sides[0].texts.push({ file, text: from });
      if (isAfter) sides[1].texts.push({ file, text: to });
      continue;
    }
    const left = documentsOf(from, file);
    const rest = withoutEqual(left, documentsOf(to, file));
    unchanged += left.length - rest[0].length;
    const read = options.cutEqualValues === true ? cutPairs(...rest) : rest;
    read.forEach((documents, side) => readSide(documents, file, sides[side] as Side));
    if (isBefore && isAfter) layout.add(file);
  }
  for (const { file } of sides.flatMap(({ parts, texts }) => [...parts, ...texts])) layout.delete(file);
  return { sides, layout, unchanged };
}

/** The files of both sides, sorted. */
function* filesOf(before: FileTree, after: FileTree) {
  const [here, there] = [before.list('').toSorted(), after.list('').toSorted()];
  for (let from = 0, to = 0; from < here.length || to < there.length; ) {
    const [one, other] = [here[from], there[to]];
    const isBefore = one !== undefined && (other === undefined || one <= other);
    const isAfter = other !== undefined && (one === undefined || other <= one);
    if (isBefore) from++;
    if (isAfter) to++;
    yield { file: (isBefore ? one : other) as string, isBefore, isAfter };
  }
}

function isManifest(file: string): boolean {
  return /\.(?:ya?ml|json)$/.test(file);
}

function documentsOf(text: string | undefined, file: string): readonly string[] {
  if (text === undefined) return [];
  return file.endsWith('.json') ? [text] : splitDocuments(text);
}

/** What is left of both lists when what they have in common is taken out; most of it stands at the same place. */
function withoutEqual(before: readonly string[], after: readonly string[]): readonly [string[], string[]] {
  const left = before.filter((text, index) => text !== after[index]);
  const right = after.filter((text, index) => text !== before[index]);
  return [without(left, right), without(right, left)];
}

/** What is left of a list when all of another is taken out of it, each as often as it stands there. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count === 0;
  });
}

/** Documents of one name, without the values that both have. */
function cutPairs(
  before: readonly string[],
  after: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const [old, now] = [[...before], [...after]];
  const [heads, others] = [before.map(headOf), after.map(headOf)];
  heads.forEach((head, index) => {
    const other = others.indexOf(head);
    const isOnce = [heads, others].every((all) => all.indexOf(head) === all.lastIndexOf(head));
    const cut = head === '' || other < 0 || !isOnce ? undefined : cutEqualValues(old[index] ?? '', now[other] ?? '');
    if (cut !== undefined) [old[index], now[other]] = cut;
  });
  return [old, now];
}

/** Kind and metadata, if they stand at the beginning as they mostly do. */
function headOf(text: string): string {
  return /^kind: .*\nmetadata:\n(?: .*\n)*/m.exec(text)?.[0] ?? '';
}

function readSide(documents: readonly string[], file: string, side: Side): void {
  documents.forEach((document, index) => {
    const read = readParts(document, file);
    if ('parts' in read) side.parts.push(...read.parts);
    // More than one of a file are told apart by their place.
    else side.texts.push({ file: index === 0 ? file : `${file}#${index + 1}`, text: read.text });
  });
}
