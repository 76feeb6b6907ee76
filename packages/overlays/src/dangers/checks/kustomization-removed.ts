import { defineDanger } from '../danger';
import { fateOf, isFluxKustomization } from '../flux-parent';
import { goneObjects } from '../gone-objects';
import { textAt, valueAt } from '../value-at';

/** A Flux Kustomization that is gone, or is called otherwise: it takes along what it applied. */
export const kustomizationRemoved = defineDanger<{
  readonly name: string;
  readonly namespace: string;
  readonly folder: string;
}>({
  code: 'kustomization-removed',
  harm: 'data',
  title: 'a Flux Kustomization that prunes is removed or renamed',
  why: ({ folder }) =>
    `It is no longer in Git; Flux deletes it, and with it every object that it applied from ${folder}. Under a new name it makes them again, in a race with the deletion.`,
  lost: () => 'All objects that bear its labels, with their data.',
  fix: ({ name, namespace }) =>
    [
      'to keep the objects, publish first, in a change of its own, on the old Kustomization:',
      'spec.deletionPolicy: Orphan',
      `and wait until it is applied: flux get kustomization ${name} -n ${namespace}`,
    ].join('\n'),
  find: (world) =>
    goneObjects(world, 'Kustomization').flatMap(({ at, object, file }) => {
      if (!isFluxKustomization(object) || fateOf(world, object, file) !== 'deleted') return [];
      const policy = textAt(object, 'spec.deletionPolicy') ?? 'MirrorPrune';
      const deletes = policy === 'Delete' || policy === 'WaitForTermination' || valueAt(object, 'spec.prune') === true;
      if (policy === 'Orphan' || !deletes || valueAt(object, 'spec.suspend') === true) return [];
      const { name, namespace = 'flux-system' } = object.metadata;
      return [{ at, args: { name, namespace, folder: textAt(object, 'spec.path') ?? '.' } }];
    }),
});
