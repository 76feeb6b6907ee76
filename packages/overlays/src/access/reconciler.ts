import type { Grant } from '@254carbon/observability';

/** A rule of a Role or ClusterRole. */
export type Rule = Grant['rules'][number];

/** Rights in one namespace, or in the whole cluster. */
export interface Rights {
  /** Absent for a ClusterRole. */
  readonly namespace?: string;
  readonly rules: readonly Rule[];
  /** For the reviewer, sentences; said where rights reach beyond the reconciler's own namespace. */
  readonly reasons: readonly string[];
}

/** The identity under which Flux applies one Kustomization or HelmRelease, with what it may do. */
export interface Reconciler {
  /** Permanent, so that audit logs can be searched for it. */
  readonly name: string;
  readonly rights: readonly Rights[];
}

/** Service account of the Kustomization or HelmRelease of this name. */
export function reconcilerName(name: string): string {
  return `${name}-reconciler`;
}
