import type { Json } from '../json';

/** An item of a list, by what identifies it rather than by where it stands. */
export interface ItemStep {
  /** How people call it: `loki`, `8080/TCP`, or its index where nothing names it. */
  readonly item: string;
  /** Index on either side; absent on the side that has no such item. */
  readonly before?: number;
  readonly after?: number;
}

/** The way goes on in data that a text holds. */
export interface EmbeddedStep {
  readonly embedded: 'json' | 'yaml';
}

/** One step of the way to a field: a key, an item of a list, or into a text that holds data. */
export type Step = string | ItemStep | EmbeddedStep;

/** What differs in one field. A side that is absent does not have the field. */
export type FieldChange =
  | { readonly what: 'added'; readonly path: readonly Step[]; readonly after: Json }
  | { readonly what: 'removed'; readonly path: readonly Step[]; readonly before: Json }
  | { readonly what: 'changed'; readonly path: readonly Step[]; readonly before: Json; readonly after: Json }
  /** The same meaning, written otherwise: `1024Mi` for `1Gi`, another layout of embedded data. */
  | { readonly what: 'respelled'; readonly path: readonly Step[]; readonly before: Json; readonly after: Json }
  | Reordered;

/** Items of a list, where order counts, that both sides have and that stand in another order. */
export interface Reordered {
  readonly what: 'reordered';
  /** Way to the list. */
  readonly path: readonly Step[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Indices before, in the order after. */
  readonly order: readonly number[];
}

export function isItemStep(step: Step | undefined): step is ItemStep {
  return typeof step === 'object' && 'item' in step;
}

export function isEmbeddedStep(step: Step | undefined): step is EmbeddedStep {
  return typeof step === 'object' && 'embedded' in step;
}

/** The field before, where there was one. */
export function valueBefore(field: FieldChange): Json | undefined {
  return 'before' in field ? field.before : undefined;
}

/** The field after, where there is one. */
export function valueAfter(field: FieldChange): Json | undefined {
  return 'after' in field ? field.after : undefined;
}
