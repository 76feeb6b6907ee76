import { describeObject, identityKey, type KubernetesObject } from '@254carbon/manifest';
import type { ChangedObject, DangerWorld } from './danger';

/** An object that is in no file any more; one that is renamed is gone under its old name, and told under that. */
export interface GoneObject {
  readonly at: ChangedObject;
  readonly object: KubernetesObject;
  readonly file: string;
}

export function goneObjects({ objects, of }: DangerWorld, ...kinds: readonly string[]): GoneObject[] {
  const still = new Set(of('after', ...kinds).map(({ object }) => identityKey(object)));
  return objects.flatMap((at): GoneObject[] => {
    const { before, fileBefore } = at;
    if (before === undefined || fileBefore === undefined || !kinds.includes(before.kind)) return [];
    return still.has(identityKey(before))
      ? []
      : [{ at: { ...at, title: describeObject(before) }, object: before, file: fileBefore }];
  });
}
