import { isObject } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';

const CHANGEABLE = new Set(
  'capacity accessModes claimRef persistentVolumeReclaimPolicy storageClassName mountOptions volumeAttributesClassName'.split(
    ' ',
  ),
);

/** Where a volume lies. */
export const immutableVolume = defineDanger<ImmutableArgs>({
  code: 'immutable-volume',
  harm: 'refused',
  title: 'the source, mode or node affinity of a PersistentVolume changed',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === '' ? 'Nothing, but the volume stays where it is.' : 'The claim that is bound to it loses its volume.',
  fix: (args) =>
    [
      'make a second volume under another name and bind a claim to it. Before removing this one, keep its data:',
      `kubectl patch ${commandName(args)} -p '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['PersistentVolume'], (before, after) => {
      const [from, to] = [before['spec'], after['spec']];
      if (!isObject(from) || !isObject(to)) return [];
      const at = (spec: typeof from, key: string) => spec[key] ?? (key === 'volumeMode' ? 'Filesystem' : undefined);
      return [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((key) => !CHANGEABLE.has(key) && !strictlyEqual(at(from, key), at(to, key), key))
        .map((key) => `spec.${key}`)
        .sort();
    }),
});
