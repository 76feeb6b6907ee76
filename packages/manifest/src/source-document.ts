import type { Json, Path } from './json';
import type { Position } from './position';
import type { Problem } from './problem';

/** One document of a file, with the place of every value in it. */
export interface SourceDocument {
  /** Path from the workspace's root. */
  readonly file: string;
  /** Counts from 0 the documents of the file that hold something. */
  readonly index: number;
  readonly value: Json;
  /** Where the value, or the key, at a path stands. For a path that is not there: its nearest ancestor that is. */
  positionOf(path: Path, on?: 'key' | 'value'): Position;
}

/** What a file holds, and what is wrong with it. */
export interface ParsedFile {
  /** Empty where the file is not YAML. */
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly Problem[];
}
