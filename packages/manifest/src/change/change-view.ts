import type { Json } from '../json';
import type { Lines } from './show-lines';

/** A field as it may be shown: without secrets, texts of several lines line by line. */
export interface FieldView {
  readonly what: 'added' | 'removed' | 'changed' | 'reordered';
  /** `spec.containers[loki].image`; ` › ` leads into data that a text holds. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
  /** In place of the two. */
  readonly lines?: Lines;
}

/** Fields that differ and are of no consequence, counted by the reason, with where they stand. */
export interface NoiseView {
  readonly reason: string;
  readonly count: number;
  /** Ways to the fields; of panels their titles. At most ten. */
  readonly where: readonly string[];
}

/** An object that differs, as it may be shown. */
export interface ObjectView {
  readonly what: 'added' | 'removed' | 'changed' | 'moved' | 'renamed';
  readonly title: string;
  readonly file: string;
  /** Where it was, if that is elsewhere. */
  readonly fileBefore?: string;
  /** What it was called, if that is otherwise. */
  readonly titleBefore?: string;
  readonly fields: readonly FieldView[];
  readonly noise: readonly NoiseView[];
  /** The whole object as YAML, where it was asked for. */
  readonly yaml?: { readonly before?: string; readonly after?: string };
}

/** A file that holds no objects, as it may be shown. */
export interface TextView {
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  readonly file: string;
  readonly from?: string;
  /** Absent where the text is all new, all gone, or of another kind altogether. */
  readonly lines?: Lines;
}

/** A change as it may be shown. Everything that is printed is drawn from this, so that no secret can be. */
export interface ChangeView {
  readonly objects: readonly ObjectView[];
  readonly texts: readonly TextView[];
  readonly layout: readonly string[];
  readonly unchanged: number;
}
