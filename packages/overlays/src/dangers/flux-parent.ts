import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import type { DangerWorld } from './danger';
import { textAt, valueAt } from './value-at';

/** The Flux Kustomization that applies a file of the tree, the nearest one; undefined where none is known. */
export function fluxParent(world: DangerWorld, side: 'before' | 'after', file: string): KubernetesObject | undefined {
  let nearest: KubernetesObject | undefined;
  let length = -1;
  for (const { object } of world.of(side, 'Kustomization')) {
    if (!isFluxKustomization(object)) continue;
    const path = folderOf(object);
    if ((path === '' || file.startsWith(`${path}/`)) && path.length > length) [nearest, length] = [object, path.length];
  }
  return nearest;
}

export function isFluxKustomization(object: KubernetesObject): boolean {
  return object.kind === 'Kustomization' && groupOf(object.apiVersion) === 'kustomize.toolkit.fluxcd.io';
}

/** What Flux does with an object that is no longer in Git. */
export type Fate = 'deleted' | 'kept' | 'orphaned';

/** Deleted, if it is not known otherwise; kept where somebody said so on purpose; orphaned where nothing prunes. */
export function fateOf(world: DangerWorld, object: KubernetesObject, file: string): Fate {
  const guards = ['kustomize.toolkit.fluxcd.io/prune', 'kustomize.toolkit.fluxcd.io/reconcile'];
  if (guards.some((guard) => markOf(object, guard) === 'disabled')) return 'kept';
  const parent = fluxParent(world, 'before', file);
  return parent !== undefined && valueAt(parent['spec'], 'prune') !== true ? 'orphaned' : 'deleted';
}

/** Flux reads its marks from annotations and from labels. */
export function markOf({ metadata }: KubernetesObject, name: string): string | undefined {
  return metadata.annotations?.[name] ?? metadata.labels?.[name];
}

/** Whether Flux deletes and makes anew what the API server refuses to update. */
export function isForced(world: DangerWorld, object: KubernetesObject, file: string): boolean {
  if (markOf(object, 'kustomize.toolkit.fluxcd.io/force')?.toLowerCase() === 'enabled') return true;
  return valueAt(fluxParent(world, 'after', file)?.['spec'], 'force') === true;
}

function folderOf(kustomization: KubernetesObject): string {
  return (textAt(kustomization['spec'], 'path') ?? '').replace(/^(?:\.\/)+|^\.$|\/+$/g, '');
}
