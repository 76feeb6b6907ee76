import type { Problem } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';

/** What taking something out means, before anything is changed. */
export interface Removal {
  /** New texts by path; undefined for files that go. */
  readonly changes: ReadonlyMap<string, string | undefined>;
  /** The components that are left. */
  readonly components: readonly LocatedComponent[];
  /** Sentences: what will change. */
  readonly notes: readonly string[];
  /** What a person made that adding the thing again does not bring back. */
  readonly lost: readonly string[];
  /** Sentences: what stays where no generator reaches. */
  readonly stays: readonly string[];
  /** What is wrong without it. */
  readonly problems: readonly Problem[];
}
