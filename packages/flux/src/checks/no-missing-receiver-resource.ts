import type { TreeCheck } from '../check';
import { listAt, textAt } from '../value-at';

export const noMissingReceiverResource: TreeCheck = {
  code: 'no-missing-receiver-resource',
  kinds: ['Receiver'],
  check: (object, tree) =>
    listAt(object, ['spec', 'resources']).flatMap((item, index) => {
      const kind = textAt(item, ['kind']);
      const name = textAt(item, ['name']);
      if (kind === undefined || name === undefined || name === '*') return [];
      const namespace = textAt(item, ['namespace']) ?? object.metadata.namespace;
      const missing = tree.missing({ kind, namespace, name });
      return missing === undefined ? [] : [{ path: ['spec', 'resources', index, 'name'], args: missing }];
    }),
};
