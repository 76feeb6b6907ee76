import type { TreeCheck } from '../check';
import { textAt } from '../value-at';

export const noMissingProvider: TreeCheck = {
  code: 'no-missing-provider',
  kinds: ['Alert'],
  check: (object, tree) => {
    const path = ['spec', 'providerRef', 'name'];
    const name = textAt(object, path);
    if (name === undefined) return [];
    const missing = tree.missing({ kind: 'Provider', namespace: object.metadata.namespace, name });
    return missing === undefined ? [] : [{ path, args: missing }];
  },
};
