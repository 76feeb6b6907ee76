import { describeObject, identityKey, isDeepEqual } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import type { LocatedObject, ReferenceTree } from '../reference-tree';

export const noDuplicateObject: TreeCheck = {
  code: 'no-duplicate-object',
  check: (object, tree) => {
    const all = membersOf(tree).get(identityKey(object)) ?? [];
    const own = all.findIndex((member) => member.object === object);
    const first = all[0];
    if (first === undefined || own <= 0) return [];
    const { build } = all[own] as LocatedObject;
    const args = { object: describeObject(object), first: first.build ?? '' };
    if (all.slice(0, own).some((member) => member.build === build)) {
      return [{ path: ['metadata', 'name'], args: { ...args, first: '' } }];
    }
    // Another build may hold the same bytes on purpose, as a start does; other content is a fight.
    return tree.complete && !isDeepEqual(first.object, object) ? [{ path: ['metadata', 'name'], args }] : [];
  },
};

const members = new WeakMap<ReferenceTree, ReadonlyMap<string, readonly LocatedObject[]>>();

function membersOf(tree: ReferenceTree): ReadonlyMap<string, readonly LocatedObject[]> {
  const known = members.get(tree);
  if (known !== undefined) return known;
  const map = new Map<string, LocatedObject[]>();
  for (const member of tree.located) {
    const key = identityKey(member.object);
    const list = map.get(key);
    if (list === undefined) map.set(key, [member]);
    else list.push(member);
  }
  members.set(tree, map);
  return map;
}
