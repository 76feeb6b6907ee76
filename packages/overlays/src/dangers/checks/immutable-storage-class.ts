import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

const DEFAULTS: Readonly<Record<string, Json>> = {
  provisioner: '',
  parameters: {},
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
};

/** How volumes of a class are made. */
export const immutableStorageClass = defineDanger<ImmutableArgs>({
  code: 'immutable-storage-class',
  harm: 'refused',
  title: 'provisioner, parameters, reclaim policy or binding mode of a StorageClass changed',
  why: whyImmutable,
  lost: () => 'Nothing: volumes that are there keep what they were made with, also if the class is made anew.',
  fix: (args) =>
    [
      'make a class of another name for new volumes; or remove this one right before publishing, which touches no volume:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['StorageClass'], (before, after) =>
      Object.keys(DEFAULTS).filter(
        (key) => !strictlyEqual(valueAt(before, key) ?? DEFAULTS[key], valueAt(after, key) ?? DEFAULTS[key]),
      ),
    ),
});
