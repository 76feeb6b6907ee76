import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import type { ChangedObject, DangerWorld } from './danger';

/** An object that is on both sides under the same name. */
export interface UpdatedObject extends ChangedObject {
  readonly before: KubernetesObject;
  readonly after: KubernetesObject;
}

export function changedObjects({ objects }: DangerWorld, ...kinds: readonly string[]): UpdatedObject[] {
  return objects.filter((one): one is UpdatedObject => {
    const { before, after } = one;
    return (
      before !== undefined &&
      after !== undefined &&
      (kinds.length === 0 || kinds.includes(after.kind)) &&
      groupOf(before.apiVersion) === groupOf(after.apiVersion) &&
      before.metadata.name === after.metadata.name &&
      before.metadata.namespace === after.metadata.namespace
    );
  });
}
