import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import type { Draft } from '../tree/draft';
import { placeOf } from './place-of';

interface Split {
  /** The drafts without what they held of rights. */
  readonly drafts: readonly Draft[];
  readonly rights: readonly KubernetesObject[];
  /** Sources of the rights. */
  readonly sources: readonly string[];
}

/**
 * Takes roles and bindings out of `k8s/`, for Kustomization `flux-system` to apply. Flux tries all objects of a folder
 * before it applies the first, and the API server lets somebody without the right to bind make a RoleBinding only once
 * its Role is there: under an identity of its own the folder would wait for itself. What lives in a namespace that may
 * not be there yet stays, or it would hold up Flux itself.
 */
export function splitRights(all: readonly Draft[]): Split {
  const moved = all.filter(({ path, objects }) => path.startsWith('k8s/') && objects.some(moves));
  return {
    drafts: all
      .map((draft) => (moved.includes(draft) ? without(draft) : draft))
      .filter(({ objects }) => objects.length > 0),
    rights: moved.flatMap(({ objects }) => objects.filter(moves)),
    sources: [...new Set(moved.flatMap(({ sources }) => sources))],
  };
}

function moves(object: KubernetesObject): boolean {
  if (groupOf(object.apiVersion) !== 'rbac.authorization.k8s.io') return false;
  return object.metadata.namespace === undefined || placeOf(object) !== undefined;
}

function without({ path, sources, objects }: Draft): Draft {
  return { path, sources, objects: objects.filter((object) => !moves(object)) };
}
