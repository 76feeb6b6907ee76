import { formatSteps, type LeafChange } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

const PERSISTENCE = /^(persistence|persistentVolume)$/;

/** What is on a volume today is to be kept elsewhere, or nowhere. */
export const persistenceTurnedOff = defineDanger<{ readonly field: string }>({
  code: 'persistence-turned-off',
  harm: 'data',
  title: 'a volume that chart values no longer ask for',
  why: ({ field }) =>
    `${field} goes from true to false: the pods come back without their volume, and see nothing of what is on it.`,
  lost: () =>
    'What is on the volume, for whoever uses it. The claim itself goes with the release, unless it is annotated to stay.',
  fix: () =>
    'move over first what is to be kept: export it from the running program, or restore a copy of the volume where the data shall be from now on.',
  find: (world) =>
    changedObjects(world)
      .filter(({ after }) => after.kind === 'HelmRelease')
      .flatMap((at) =>
        at.leaves.filter(isTurnedOff).map(({ path }) => ({ at, path, args: { field: formatSteps(path) } })),
      ),
});

function isTurnedOff({ path, before, after }: LeafChange): boolean {
  const [holder, key] = path.slice(-2);
  return key === 'enabled' && PERSISTENCE.test(String(holder)) && before === true && after === false;
}
