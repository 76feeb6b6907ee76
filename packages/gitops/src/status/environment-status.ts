import type { Problem } from '@254carbon/manifest';
import type { Publication } from '../git/publication';
import type { ObjectState } from './object-state';

/** How an environment stands: what is published, and what its cluster has made of it. */
export interface EnvironmentStatus {
  readonly environment: string;
  readonly branch: string;
  /** Context of the kubeconfig by which the cluster was asked. */
  readonly context?: string;
  readonly published?: Publication;
  /** Why it is not known what is published, or known only from before. */
  readonly unread?: Problem;
  /** Source, Kustomizations, releases; empty where the cluster could not be asked. */
  readonly objects: readonly ObjectState[];
  /** Why the cluster could not be asked. */
  readonly problem?: Problem;
}

/** Healthy is what needs nobody: everything is ready, at what is published, and looked at. */
export function isHealthy({ objects, problem }: EnvironmentStatus): boolean {
  return problem === undefined && objects.every(({ health }) => health === 'ready');
}
