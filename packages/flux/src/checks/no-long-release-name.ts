import type { ObjectCheck } from '../check';
import { textAt } from '../value-at';

/** What Helm takes; a `releaseName` that is longer does not fit the schema. */
const limit = 53;

export const noLongReleaseName: ObjectCheck = {
  code: 'no-long-release-name',
  kinds: ['HelmRelease'],
  check: (object) => {
    if (textAt(object, ['spec', 'releaseName']) !== undefined) return [];
    const target = textAt(object, ['spec', 'targetNamespace']);
    const composed = target === undefined ? object.metadata.name : `${target}-${object.metadata.name}`;
    if (composed.length <= limit) return [];
    return [{ path: ['metadata', 'name'], args: { composed, length: composed.length } }];
  },
};
