import { deleteEntry } from './delete-entry';
import { insertEntry, type Place } from './insert-entry';
import type { LayoutEntry } from './layout';
import { readLayout } from './read-layout';
import { replaceNode, type Spot } from './replace-node';
import { withValueAt } from './set-in-value';
import { applySplices, type Splice } from './splice';
import { type Writing, writingOf } from './writing';
import { emitYaml } from '../emit/emit-yaml';
import { isDeepEqual } from '../is-deep-equal';
import { isObject, type Json, type Path } from '../json';
import { parseYaml } from '../parse/parse-yaml';
import { valueAt } from '../value-at';

/** One change of the first document of a text; what is missing on the way to a value that is set is made. */
export type YamlEdit =
  | ({ readonly path: Path; readonly set: Json } & Place)
  | { readonly path: Path; readonly delete: true };

/**
 * Changes a YAML or JSON text in some places. Every other byte stays: comments, order, quotes, line breaks. An item is
 * added to a list at the index behind its last. Anchored values that cannot change in place are written out.
 * @throws RangeError for an item far behind the end of a list
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(applyEdit, text);
}

function applyEdit(text: string, edit: YamlEdit): string {
  const [before, ...others] = valuesOf(text);
  const put = 'set' in edit ? edit.set : undefined;
  if (isDeepEqual(valueAt(before, edit.path), put)) return text;
  const after = withValueAt(before, edit.path, put) ?? null;
  const narrow = put === undefined ? undefined : narrowed(edit.path, valueAt(before, edit.path), put);
  if (narrow !== undefined) return editYaml(text, narrow);
  const place = 'behind' in edit ? { behind: edit.behind ?? [] } : {};
  // Where a change does not mean what it should, as in the middle of anchors, more of what is around is written anew.
  for (let length = edit.path.length; length >= 0; length--) {
    const path = edit.path.slice(0, length);
    const edited = applySplices(text, spliceAt(writingOf(text), path, valueAt(after, path), place));
    if (isDeepEqual(valuesOf(edited), after === null ? others : [after, ...others])) return edited;
  }
  return emitYaml(after);
}

/** Maps are changed key by key, so that what is equal in both stays as it is written. */
function narrowed(path: Path, before: Json | undefined, after: Json): readonly YamlEdit[] | undefined {
  if (!isObject(before) || !isObject(after)) return undefined;
  const kept = Object.keys(after).filter((key) => after[key] !== undefined);
  const gone = Object.keys(before).filter((key) => !kept.includes(key));
  if (kept.length === 0 || gone.length === Object.keys(before).length) return undefined;
  return [
    ...kept.map((key): YamlEdit => ({ path: [...path, key], set: after[key] as Json })),
    ...gone.map((key): YamlEdit => ({ path: [...path, key], delete: true })),
  ];
}

function spliceAt(writing: Writing, path: Path, put: Json | undefined, place: Place): readonly Splice[] {
  const { text, lineBreak } = writing;
  const root = readLayout(text);
  if (root === undefined) {
    const made = withValueAt(undefined, path, put);
    const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
    const end = { from: text.length, to: text.length };
    return made === undefined ? [] : [{ ...end, text: gap + emitYaml(made).replaceAll('\n', lineBreak) }];
  }
  let spot: Spot = { node: root, enclosed: false };
  for (const [depth, step] of path.entries()) {
    const { node } = spot;
    const index = indexOf(node.entries, step);
    const isLast = depth === path.length - 1;
    const entry = node.entries[index];
    if (entry !== undefined && isLast && put === undefined) {
      return node.entries.length > 1
        ? deleteEntry(text, node, index)
        : replaceNode(writing, spot, node.kind === 'list' ? [] : {});
    }
    if (entry === undefined) {
      const missing = withValueAt(undefined, path.slice(depth + 1), put);
      if (missing === undefined) return [];
      const key = typeof step === 'number' ? undefined : step;
      const fits = node.entries.length > 0 && (node.kind === 'list') === (key === undefined);
      if (fits) return insertEntry(writing, node, key, missing, isLast ? place : {});
      return replaceNode(writing, spot, key === undefined ? [missing] : { [key]: missing });
    }
    spot = { node: entry.node, entry, enclosed: spot.enclosed || node.flow };
  }
  return put === undefined ? [] : replaceNode(writing, spot, put);
}

/** The last of two equal keys is the one that counts. */
function indexOf(entries: readonly LayoutEntry[], step: string | number): number {
  return typeof step === 'number' ? step : entries.findLastIndex(({ key }) => key === step);
}

function valuesOf(text: string): readonly Json[] {
  return parseYaml(text, '').documents.map(({ value }) => value);
}
