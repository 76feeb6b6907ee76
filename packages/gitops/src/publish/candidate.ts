import type { FileTree, KubernetesObject } from '@254carbon/manifest';
import type { NamedTree } from '../git/name-tree';
import type { Trailers } from '../git/publication';

/** A tree that is to be on the branch of an environment. */
export interface Candidate {
  readonly environment: string;
  readonly branch: string;
  /** Id of the tree. */
  readonly tree: string;
  /** `chore` for what was rendered, `revert` for what was there before. */
  readonly type: 'chore' | 'revert';
  /** In place of what the change says. */
  readonly subject?: string;
  /** What the commit says of itself, but for the tree. */
  readonly trailers: Trailers;
  /** The files; and where the remote may lack some, their objects. */
  open(): OpenedTree;
}

export interface OpenedTree {
  readonly files: FileTree;
  readonly named?: NamedTree;
  objects(): readonly { readonly file: string; readonly object: KubernetesObject }[];
}
