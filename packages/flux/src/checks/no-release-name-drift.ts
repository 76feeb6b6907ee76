import type { ObjectCheck } from '../check';
import { textAt } from '../value-at';

export const noReleaseNameDrift: ObjectCheck = {
  code: 'no-release-name-drift',
  kinds: ['HelmRelease'],
  check: (object) => {
    const target = textAt(object, ['spec', 'targetNamespace']);
    if (target === undefined || textAt(object, ['spec', 'releaseName']) !== undefined) return [];
    const { name } = object.metadata;
    return [{ path: ['spec', 'targetNamespace'], args: { name, composed: `${target}-${name}` } }];
  },
};
