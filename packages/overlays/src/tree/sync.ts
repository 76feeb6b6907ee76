import type { KubernetesObject } from '@254carbon/manifest';
import type { Environment } from '../environment';
import type { Draft } from './draft';
import { syncKustomization } from './gotk-sync';
import { namespacesOf } from './namespaces';

/**
 * `gitops/flux-system/<env>/sync.yaml`: the start of the environment and no more, the same objects as elsewhere in the
 * tree. Flux fetches the rest, and its own build leaves this file out.
 */
export function sync(environment: Environment, source: KubernetesObject): Draft {
  const { name, file } = environment;
  return {
    path: `gitops/flux-system/${name}/sync.yaml`,
    sources: [file],
    objects: [...namespacesOf(environment), source, syncKustomization(environment)],
  };
}
