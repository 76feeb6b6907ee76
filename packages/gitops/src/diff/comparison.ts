import type { FileTree, Problem, SameFiles } from '@254carbon/manifest';

/** The two trees of one environment. */
export interface Comparison {
  readonly environment: string;
  readonly before: FileTree;
  readonly after: FileTree;
  readonly sameFiles?: SameFiles;
}

/** What is to be compared. Trees are made one environment at a time, since all of them are more than memory holds. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  readonly notes: readonly string[];
  /** Whether nothing can be dangerous: the two do not follow each other. */
  readonly isSideways?: boolean;
  comparisons(): AsyncIterable<Comparison | Problem> | Iterable<Comparison | Problem>;
  close?(): void;
}

/** Why there is nothing to compare. */
export interface NoSides {
  readonly problems: readonly Problem[];
  sourceOf(file: string): string | undefined;
}
