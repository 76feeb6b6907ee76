import type { KubernetesObject } from './kubernetes-object';

/** One file of a rendered tree. */
export interface TreeFile {
  /** Relative to the tree's root, with `/`, never leaving it. */
  readonly path: string;
  readonly content: string;
  /** What the content holds, so that checks need not parse it again; absent for what is not manifests. */
  readonly objects?: readonly KubernetesObject[];
  /** The identical file stands in the trees of other environments too, so what is made of it is worth keeping. */
  readonly shared?: boolean;
}
