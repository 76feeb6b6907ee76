import type { FileTree } from '../file-tree';
import { isKubernetesObject } from '../identity';
import type { Json } from '../json';
import { diffTextFiles } from './diff-text-files';
import { diffValues } from './diff-values';
import type { FieldChange } from './field-change';
import { pairParts, type PartPair } from './pair-parts';
import { type ContextKinds, readContext } from './read-context';
import { readDifferent, type ReadOptions } from './read-different';
import type { ObjectChange, PlacedPart, TreeChange } from './tree-change';

export interface DiffTreesOptions extends ReadOptions {
  readonly contextKinds?: ContextKinds;
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
