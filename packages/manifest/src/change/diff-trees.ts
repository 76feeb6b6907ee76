import type { FileTree } from '../file-tree';
import { isKubernetesObject } from '../identity';
import type { Json } from '../json';
import { cutEqualValues } from './cut-equal-values';
import { readContext, type ContextKinds } from './read-context';
import { diffTextFiles, type TextFile } from './diff-text-files';
import { diffValues } from './diff-values';
import type { FieldChange } from './field-change';
import { pairParts, type PartPair } from './pair-parts';
import { readParts } from './read-parts';
import { splitDocuments } from './split-documents';
import type { ObjectChange, PlacedPart, TreeChange } from './tree-change';

export interface DiffTreesOptions {
  /** How many documents a file holds if it is the same on both sides, without decoding it; without it texts are compared. */
  readonly sameDocuments?: (file: string) => number | undefined;
  readonly contextKinds?: ContextKinds;
  /** Leaves out of releases, unread, what chart values are equal on both sides: for who wants the fields that differ only. */
  readonly cutEqualValues?: boolean;
}

/** What differs between two trees, object by object and field by field. */
export function diffTrees(before: FileTree, after: FileTree, options: DiffTreesOptions = {}): TreeChange {
  const { sides, layout, unchanged } = readDifferent(before, after, options);
  const pairs = pairParts(sides[0].parts, sides[1].parts);
  const objects: ObjectChange[] = [];
  let equal = 0;
  for (const pair of pairs) {
    const change = changeOf(pair);
    if (change !== undefined) objects.push(change);
    else {
      equal++;
      layout.add((pair.after as PlacedPart).file);
    }
  }
  objects.sort(compareChanges);
  return {
    objects,
    texts: diffTextFiles(sides[0].texts, sides[1].texts),
    layout: [...layout].sort(),
    unchanged: unchanged + equal,
    context: readContext(before, after, objects, options.contextKinds),
  };
}

interface Side {
  readonly parts: PlacedPart[];
  readonly texts: TextFile[];
}

/** Reads what does not stand in the same file with the same text on both sides. */
function readDifferent(before: FileTree, after: FileTree, options: DiffTreesOptions) {
  const { sameDocuments } = options;
  const sides: readonly [Side, Side] = [
    { parts: [], texts: [] },
    { parts: [], texts: [] },
  ];
  const layout = new Set<string>();
  let unchanged = 0;
  const [here, there] = [new Set(before.list('')), new Set(after.list(''))];
  for (const file of [...new Set([...here, ...there])].sort()) {
    const isBoth = here.has(file) && there.has(file);
    const count = isBoth ? sameDocuments?.(file) : undefined;
    if (count !== undefined) {
      if (isManifest(file)) unchanged += count;
      continue;
    }
    const from = here.has(file) ? before.read(file) : undefined;
    const to = there.has(file) ? after.read(file) : undefined;
    if (!isManifest(file) || (here.has(file) && from === undefined) || (there.has(file) && to === undefined)) {
      if (here.has(file)) sides[0].texts.push({ file, text: from });
      if (there.has(file)) sides[1].texts.push({ file, text: to });
      continue;
    }
    const [left, right] = [documentsOf(from, file), documentsOf(to, file)];
    const rest = [without(left, right), without(right, left)] as const;
    unchanged += left.length - rest[0].length;
    const read = options.cutEqualValues === true ? cutPairs(...rest) : rest;
    read.forEach((documents, side) => readSide(documents, file, sides[side] as Side));
    if (isBoth && from !== to) layout.add(file);
  }
  for (const { file } of sides.flatMap(({ parts, texts }) => [...parts, ...texts])) layout.delete(file);
  return { sides, layout, unchanged };
}

function isManifest(file: string): boolean {
  return /\.(?:ya?ml|json)$/.test(file);
}

function documentsOf(text: string | undefined, file: string): readonly string[] {
  if (text === undefined) return [];
  return file.endsWith('.json') ? [text] : splitDocuments(text);
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

function changeOf({ before, after }: PartPair): ObjectChange | undefined {
  if (before === undefined) return after === undefined ? undefined : { what: 'added', after };
  if (after === undefined) return { what: 'removed', before };
  const fields = diffOnce(before.value, after.value);
  if (before.key !== after.key && isKubernetesObject(before.value)) {
    return { what: 'renamed', before, after, fields };
  }
  if (fields.length > 0) return { what: 'changed', before, after, fields };
  return before.file === after.file ? undefined : { what: 'moved', before, after, fields };
}

/** Values of the same text are the same value, so that pairs of them are met again in other environments. */
const fieldsOfPair = new WeakMap<object, WeakMap<object, readonly FieldChange[]>>();

function diffOnce(before: Json, after: Json): readonly FieldChange[] {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) {
    return diffValues(before, after);
  }
  let pairs = fieldsOfPair.get(before);
  if (pairs === undefined) fieldsOfPair.set(before, (pairs = new WeakMap()));
  let fields = pairs.get(after);
  if (fields === undefined) {
    const closed = [before, after].some((value) => isKubernetesObject(value) && value.kind === 'Secret');
    pairs.set(after, (fields = diffValues(before, after, { key: '', closed })));
  }
  return fields;
}

function compareChanges(one: ObjectChange, other: ObjectChange): number {
  const [a, b] = [one, other].map((change) => {
    const { key, file } = 'after' in change ? change.after : change.before;
    return `${key} ${file}`;
  }) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
