import {
  type ContextKinds,
  fieldsOf,
  isKubernetesObject,
  leafChanges,
  partAfter,
  partBefore,
  type PlacedPart,
  type TreeChange,
} from '@254carbon/manifest';
import type { ChangedObject, DangerWorld, LocatedManifest } from './danger';

/** Flux may be told to make these anew where an update is refused. */
const refusing = (
  'StatefulSet Deployment DaemonSet Job Service PersistentVolumeClaim PersistentVolume StorageClass ' +
  'CustomResourceDefinition PriorityClass IngressClass RuntimeClass ResourceQuota'
).split(' ');
const access = ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'];

/** What {@link diffTrees} must keep, so that dangers can be told. */
export const dangerContext: ContextKinds = {
  removed: ['Kustomization', 'Deployment', 'StatefulSet', 'DaemonSet'],
  ...Object.fromEntries(refusing.map((kind) => [kind, ['Kustomization']])),
  NetworkPolicy: ['NetworkPolicy'],
  ...Object.fromEntries(access.map((kind) => [kind, kind.endsWith('Binding') ? [...access, 'Kustomization'] : access])),
};

/** What checks look at, from a change. */
export function dangerWorld(change: TreeChange, today: string): DangerWorld {
  const objects = change.objects.flatMap((one): ChangedObject[] => {
    const [from, to] = [partBefore(one), partAfter(one)];
    const shown = (to ?? from) as PlacedPart;
    if (!isKubernetesObject(shown.value)) return [];
    const fields = fieldsOf(one);
    return [
      {
        file: shown.file,
        title: shown.title,
        ...sideOf('before', from),
        ...sideOf('after', to),
        fields,
        leaves: leafChanges(fields),
      },
    ];
  });
  return {
    change,
    objects,
    today,
    of: (side, ...kinds) => {
      const parts = [
        ...change.objects.flatMap((one) => (side === 'before' ? partBefore : partAfter)(one) ?? []),
        ...change.context[side],
      ];
      return parts.flatMap(({ file, value }): LocatedManifest[] =>
        isKubernetesObject(value) && kinds.includes(value.kind) ? [{ object: value, file }] : [],
      );
    },
  };
}

function sideOf(side: 'before' | 'after', part: PlacedPart | undefined): Partial<ChangedObject> {
  if (part === undefined || !isKubernetesObject(part.value)) return {};
  return side === 'before'
    ? { before: part.value, fileBefore: part.file }
    : { after: part.value, fileAfter: part.file };
}
