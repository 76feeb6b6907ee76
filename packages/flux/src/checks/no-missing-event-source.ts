import type { TreeCheck } from '../check';
import { listAt, textAt } from '../value-at';

export const noMissingEventSource: TreeCheck = {
  code: 'no-missing-event-source',
  kinds: ['Alert'],
  check: (object, tree) =>
    listAt(object, ['spec', 'eventSources']).flatMap((item, index) => {
      const kind = textAt(item, ['kind']);
      const name = textAt(item, ['name']);
      // A star stands for all of a kind, now or later.
      if (kind === undefined || name === undefined || name === '*') return [];
      const namespace = textAt(item, ['namespace']) ?? object.metadata.namespace;
      const missing = tree.missing({ kind, namespace, name });
      return missing === undefined ? [] : [{ path: ['spec', 'eventSources', index, 'name'], args: missing }];
    }),
};
