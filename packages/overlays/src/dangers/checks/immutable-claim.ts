import { isObject, type Json, parseQuantityText } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

const SETTABLE_ONCE = new Set(['volumeName', 'storageClassName']);

/** What volume a claim asks for. Its size has a danger of its own, and may grow. */
export const immutableClaim = defineDanger<ImmutableArgs>({
  code: 'immutable-claim',
  harm: 'refused',
  title: 'a PersistentVolumeClaim changed beyond its size and attributes class',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but the claim stays what it is.'
      : 'The claim, and with it the volume and its data if the class reclaims by deleting.',
  fix: (args) =>
    [
      'make a second claim under another name, copy the data over, and point the pods to it:',
      `kubectl get pvc ${args.name}${args.inNamespace} -o yaml   # what it is now`,
      `then remove ${commandName(args)} in a change of its own.`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['PersistentVolumeClaim'], (before, after) => {
      const [from, to] = [before['spec'], after['spec']];
      if (!isObject(from) || !isObject(to)) return [];
      const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
      return keys.filter((key) => isRefused(key, from[key], to[key])).map((key) => `spec.${key}`);
    }),
});

function isRefused(key: string, before: Json | undefined, after: Json | undefined): boolean {
  if (key === 'volumeAttributesClassName') return false;
  if (key === 'volumeMode') return (before ?? 'Filesystem') !== (after ?? 'Filesystem');
  // Left out, what was chosen for it stays.
  if (SETTABLE_ONCE.has(key)) return before !== undefined && after !== undefined && before !== after;
  if (key !== 'resources') return !strictlyEqual(before, after, key);
  const without = (value: Json | undefined) => (isObject(value) ? { ...value, requests: undefined } : {});
  return (
    !strictlyEqual(without(before), without(after)) ||
    (storage(before) === undefined) !== (storage(after) === undefined)
  );
}

function storage(resources: Json | undefined): number | undefined {
  const size = valueAt(resources ?? null, 'requests.storage');
  return size === undefined ? undefined : parseQuantityText(String(size));
}
