import { gitRepository as source } from '@254carbon/flux';
import type { KubernetesObject } from '@254carbon/manifest';
import type { Environment } from '../environment';
import type { Draft } from './draft';
import { FLUX_NAMESPACE, GIT_CREDENTIALS, SOURCE } from './names';

/** The repository that Flux watches, at the environment's branch. */
export function sourceOf({ settings: { repository, branch } }: Environment): KubernetesObject {
  return source({
    name: SOURCE,
    namespace: FLUX_NAMESPACE,
    url: repository,
    ref: { branch },
    secretRef: { name: GIT_CREDENTIALS },
  });
}

/** `gitops/flux-system/git-repository.yaml`. */
export function gitRepository({ file }: Environment, object: KubernetesObject): Draft {
  return { path: 'gitops/flux-system/git-repository.yaml', sources: [file], objects: [object] };
}
