import type { KubernetesObject } from '@254carbon/manifest';

/** A file of manifests before the patches of the environment. */
export interface Draft {
  /** Relative to the tree's root. */
  readonly path: string;
  /** What a person edits to change it: its header names them. */
  readonly sources: readonly string[];
  readonly objects: readonly KubernetesObject[];
  /** Comments above objects, by `identityKey`. */
  readonly comments?: ReadonlyMap<string, string>;
  /** The objects as text, where that is known already. */
  readonly text?: string;
  /** The identical draft stands in the trees of other environments too, so its text is worth keeping. */
  readonly shared?: boolean;
}
