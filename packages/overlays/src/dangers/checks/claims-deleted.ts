import type { KubernetesObject } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { fateOf } from '../flux-parent';
import { goneObjects } from '../gone-objects';
import { objectsAt, valueAt } from '../value-at';

/** The claims of a StatefulSet go with it, or with its last pods: their policy says so. */
export const claimsDeleted = defineDanger<{
  readonly how: string;
  readonly name: string;
  readonly inNamespace: string;
}>({
  code: 'claims-deleted',
  harm: 'data',
  title: 'a StatefulSet whose claims are deleted with it is removed or scaled down, or gets such a policy',
  why: ({ how }) =>
    `${how}, and its persistentVolumeClaimRetentionPolicy deletes the claims that are then without a pod.`,
  lost: () => 'Those claims with their volumes and data.',
  fix: ({ name, inNamespace }) =>
    [
      'publish first, in a change of its own: persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Retain }',
      `or now: kubectl patch statefulset ${name}${inNamespace} -p '{"spec":{"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Retain","whenScaled":"Retain"}}}'`,
    ].join('\n'),
  find: (world) => {
    const args = (how: string, { metadata: { name, namespace } }: KubernetesObject) => ({
      ...{ how, name, inNamespace: namespace === undefined ? '' : ` -n ${namespace}` },
    });
    const gone = goneObjects(world, 'StatefulSet')
      .filter(({ object, file }) => deletes(object, 'whenDeleted') && fateOf(world, object, file) === 'deleted')
      .map(({ at, object }) => ({ at, args: args('The set is removed', object) }));
    const changed = changedObjects(world, 'StatefulSet').flatMap((at) => {
      const { before, after } = at;
      const hows = [
        ...(deletes(after, 'whenScaled') && replicasOf(after) < replicasOf(before) ? ['The set gets fewer pods'] : []),
        ...(['whenDeleted', 'whenScaled'] as const)
          .filter((when) => deletes(after, when) && !deletes(before, when))
          .map((when) => `From now on ${when} is Delete`),
      ];
      return hows.map((how) => ({ at, args: args(how, after) }));
    });
    return [...gone, ...changed];
  },
});

function deletes(set: KubernetesObject, when: 'whenDeleted' | 'whenScaled'): boolean {
  const hasClaims = objectsAt(set, 'spec.volumeClaimTemplates').length > 0;
  return hasClaims && valueAt(set, `spec.persistentVolumeClaimRetentionPolicy.${when}`) === 'Delete';
}

function replicasOf(set: KubernetesObject): number {
  return Number(valueAt(set, 'spec.replicas') ?? 1);
}
