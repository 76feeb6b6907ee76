import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { isFluxKustomization } from '../flux-parent';
import { valueAt } from '../value-at';

/** A Flux Kustomization that no longer deletes what leaves Git. */
export const pruneTurnedOff = defineDanger<{ readonly name: string }>({
  code: 'prune-turned-off',
  harm: 'notice',
  title: 'prune of a Flux Kustomization turned off',
  why: ({ name }) => `Kustomization ${name} no longer deletes what leaves Git, and forgets that it was its own.`,
  lost: () => 'The clean-up: what is removed meanwhile stays in the cluster for good, whatever prune says later.',
  fix: () => 'leave it on, and mark single objects: kustomize.toolkit.fluxcd.io/prune: disabled',
  find: (world) =>
    changedObjects(world, 'Kustomization')
      .filter(({ before, after }) => isFluxKustomization(after) && prunes(before) && !prunes(after))
      .map((at) => ({ at, path: ['spec', 'prune'], args: { name: at.after.metadata.name } })),
});

function prunes(kustomization: Parameters<typeof valueAt>[0]): boolean {
  return valueAt(kustomization, 'spec.prune') === true;
}
