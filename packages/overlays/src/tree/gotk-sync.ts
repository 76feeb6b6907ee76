import { kustomization } from '@254carbon/flux';
import { identityKey, type KubernetesObject } from '@254carbon/manifest';
import { priorityClasses, type PriorityClass } from '@254carbon/observability';
import type { ReasonedObject } from '../access/reconciler-objects';
import type { Environment } from '../environment';
import type { Draft } from './draft';
import { namespacesOf } from './namespaces';
import { FLUX_NAMESPACE, KUSTOMIZATIONS, SOURCE } from './names';

/**
 * Stand here, and not in `k8s/`: Flux applies kinds ending in `Class` before the releases that name them. Without
 * `globalDefault: false`, which the server drops: a second `kubectl apply` would find a change each time.
 */
const classes = Object.values(priorityClasses).map(
  ({ name, value, description, patient }: PriorityClass): KubernetesObject => ({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value,
    ...(patient === true ? { preemptionPolicy: 'Never' } : {}),
    description,
  }),
);

const options = {
  name: KUSTOMIZATIONS.sync.name,
  namespace: FLUX_NAMESPACE,
  path: KUSTOMIZATIONS.sync.path,
  sourceRef: { kind: 'GitRepository', name: SOURCE },
  interval: '10m',
  // It holds itself, and would wait for itself.
  wait: false,
} as const;

const open = kustomization(options);

/** Locked-down controllers act as `default` unless told otherwise: without this Flux would lock itself out. */
const lockedDown = kustomization({ ...options, serviceAccountName: 'kustomize-controller' });

/** Flux itself: this folder of the tree, and so every other object of Flux. It alone acts as the controller. */
export function syncKustomization({ settings }: Environment): KubernetesObject {
  return settings.hardening.lockedDown ? lockedDown : open;
}

interface Options {
  readonly reconcilers: readonly ReasonedObject[];
  /** Roles and bindings of components and of the team, with the files that they come from. */
  readonly rights: readonly KubernetesObject[];
  readonly sources: readonly string[];
}

/** `gitops/flux-system/gotk-sync.yaml`: what everything else lives in, all rights, and the start. */
export function gotkSync(environment: Environment, { reconcilers, rights, sources }: Options): Draft {
  const reasoned = reconcilers.filter(({ reasons }) => reasons.length > 0);
  return {
    path: 'gitops/flux-system/gotk-sync.yaml',
    sources: [...new Set([environment.file, ...sources])],
    objects: [
      ...namespacesOf(environment),
      ...classes,
      ...reconcilers.map(({ object }) => object),
      ...rights,
      syncKustomization(environment),
    ],
    comments: new Map(reasoned.map(({ object, reasons }) => [identityKey(object), reasons.join('\n')])),
  };
}
