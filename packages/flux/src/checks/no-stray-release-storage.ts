import type { ObjectCheck } from '../check';
import { textAt } from '../value-at';

export const noStrayReleaseStorage: ObjectCheck = {
  code: 'no-stray-release-storage',
  kinds: ['HelmRelease'],
  check: (object) => {
    const target = textAt(object, ['spec', 'targetNamespace']);
    const { namespace } = object.metadata;
    if (target === undefined || namespace === undefined || target === namespace) return [];
    if (textAt(object, ['spec', 'storageNamespace']) !== undefined) return [];
    return [{ path: ['spec', 'targetNamespace'], args: { namespace, target } }];
  },
};
