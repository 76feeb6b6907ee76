import type { Problem } from '@254carbon/manifest';

/** What a file or a folder says, as far as it can be told, and what is wrong with it. */
export interface Parsed<T> {
  /** Absent where nothing can be made of it. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}
