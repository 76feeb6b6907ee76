import type { Json } from '../json';
import type { FieldChange } from './field-change';

/** An object, or another document that was read, at its place in a tree. */
export interface PlacedPart {
  readonly file: string;
  /** `Kind namespace/name`; the file, where it is data without an identity. */
  readonly title: string;
  /** The same on both sides: the identity, or file and place where there is none. */
  readonly key: string;
  /** Real values: what draws it masks them. */
  readonly value: Json;
}

/** An object that differs. */
export type ObjectChange =
  | { readonly what: 'added'; readonly after: PlacedPart }
  | { readonly what: 'removed'; readonly before: PlacedPart }
  /** Fields differ; the files may, too. */
  | Pair<'changed'>
  /** Nothing but its file. */
  | Pair<'moved'>
  /** Has another name, or another namespace, and else the same content but for the fields told. */
  | Pair<'renamed'>;

interface Pair<What> {
  readonly what: What;
  readonly before: PlacedPart;
  readonly after: PlacedPart;
  readonly fields: readonly FieldChange[];
}

/** A file, or a document, that holds no data that we can read: documentation, scripts, templates. */
export interface TextChange {
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  /** After, if it is there; else before. */
  readonly file: string;
  /** Where it was, if it is moved. */
  readonly from?: string;
  /** Absent, too, where it is no text. */
  readonly before?: string;
  readonly after?: string;
}

/** What differs between two trees. A plain value: pages, tables and data are drawn from it. */
export interface TreeChange {
  readonly objects: readonly ObjectChange[];
  readonly texts: readonly TextChange[];
  /** Files in which only comments, layout, or an order without meaning differ. */
  readonly layout: readonly string[];
  /** Objects that do not differ. */
  readonly unchanged: number;
  /** Objects, on either side, that do not differ themselves and are needed to judge those that do. */
  readonly context: { readonly before: readonly PlacedPart[]; readonly after: readonly PlacedPart[] };
}

export function partBefore(change: ObjectChange): PlacedPart | undefined {
  return change.what === 'added' ? undefined : change.before;
}

export function partAfter(change: ObjectChange): PlacedPart | undefined {
  return change.what === 'removed' ? undefined : change.after;
}

export function fieldsOf(change: ObjectChange): readonly FieldChange[] {
  return 'fields' in change ? change.fields : [];
}
