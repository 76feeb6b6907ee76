import { kustomization } from '@254carbon/flux';
import { emitManifests, identityKey, type KubernetesObject } from '@254carbon/manifest';
import { priorityClasses, type PriorityClass } from '@254carbon/observability';
import { reconcilers } from '../access/reconcilers';
import type { Environment } from '../environment';
import { perShapeWithFiles } from '../remember/per-shape';
import type { Platform } from '../platform';
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
  /** The objects of each folder that a Kustomization applies. */
  readonly folders: Parameters<typeof reconcilers>[1];
  /** Roles and bindings of components and of the team, with the files that they come from. */
  readonly rights: readonly KubernetesObject[];
  readonly sources: readonly string[];
}

/** `gitops/flux-system/gotk-sync.yaml`: what everything else lives in, all rights, and the start. */
export function gotkSync(platform: Platform, { folders, rights, sources }: Options): Draft {
  return {
    path: 'gitops/flux-system/gotk-sync.yaml',
    sources: [...new Set([platform.environment.file, ...sources])],
    ...start(platform, folders, rights),
  };
}

/** Names are no part of it: rights depend on kinds and places, whatever names the objects hold. */
const start = perShapeWithFiles((platform, folders: Options['folders'], rights: Options['rights']) => {
  const all = reconcilers(platform, folders);
  const reasoned = all.filter(({ reasons }) => reasons.length > 0);
  const comments = new Map(reasoned.map(({ object, reasons }) => [identityKey(object), reasons.join('\n')]));
  const objects = [
    ...namespacesOf(platform.environment),
    ...classes,
    ...all.map(({ object }) => object),
    ...rights,
    syncKustomization(platform.environment),
  ];
  const text = emitManifests(objects, { commentOn: (object) => comments.get(identityKey(object)) });
  return { objects, comments, text };
});
