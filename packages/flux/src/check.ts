import type { Finding, KubernetesObject } from '@254carbon/manifest';
import type { FluxKindName } from './generated/kinds';
import type { ReferenceTree } from './reference-tree';
import type { FluxCode } from './rules';

/** What is wrong with one object by itself. */
export interface ObjectCheck {
  readonly code: FluxCode;
  readonly kinds: readonly FluxKindName[];
  readonly check: (object: KubernetesObject) => readonly CheckFinding[];
}

/** What is wrong with one object among the others of its tree. */
export interface TreeCheck {
  readonly code: FluxCode;
  /** Absent: objects of every kind, others' too. */
  readonly kinds?: readonly FluxKindName[];
  readonly check: (object: KubernetesObject, tree: ReferenceTree) => readonly CheckFinding[];
}

/** A finding of a check: the code is the check's own. */
export type CheckFinding = Pick<Finding, 'path' | 'args'>;
