import type { KubernetesObject } from '@254carbon/manifest';
import type { Environment } from '../environment';
import type { Draft } from './draft';
import { namespaces, syncKustomization } from './gotk-sync';

/**
 * `gitops/flux-system/<env>/sync.yaml`: the start of the environment and no more, the same objects as elsewhere in the
 * tree. Flux fetches the rest, and its own build leaves this file out.
 */
export function sync({ name, file }: Environment, source: KubernetesObject): Draft {
  return {
    path: `gitops/flux-system/${name}/sync.yaml`,
    sources: [file],
    objects: [...namespaces, source, syncKustomization],
  };
}
