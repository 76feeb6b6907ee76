import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { markOf } from '../flux-parent';

const GUARDS: Readonly<Record<string, string>> = {
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  'helm.sh/resource-policy': 'keep',
};
/** Deleting these deletes data. */
const KINDS = ['Namespace', 'PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Secret'];

/** What keeps an object with data from being deleted is taken away. */
export const pruneGuardLost = defineDanger<{ readonly guard: string }>({
  code: 'prune-guard-lost',
  harm: 'notice',
  title: 'the mark that keeps a Namespace, a claim, a volume, a definition or a Secret from being pruned taken away',
  why: ({ guard }) => `The mark ${guard} is taken away: from now on the object is deleted as soon as it leaves Git.`,
  lost: () => 'Nothing yet; with the object goes all that is in it.',
  fix: ({ guard }) => `leave ${guard} where it is, unless the object is to be removed.`,
  find: (world) =>
    changedObjects(world, ...KINDS).flatMap((at) =>
      Object.entries(GUARDS)
        .filter(([name, value]) => markOf(at.before, name) === value && markOf(at.after, name) !== value)
        .map(([name, value]) => ({
          at,
          path: ['metadata', 'annotations', name],
          args: { guard: `${name}: ${value}` },
        })),
    ),
});
