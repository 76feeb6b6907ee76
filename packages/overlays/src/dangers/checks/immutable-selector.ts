import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

/** Which pods a Deployment or DaemonSet takes for its own. */
export const immutableSelector = defineDanger<ImmutableArgs>({
  code: 'immutable-selector',
  harm: 'refused',
  title: 'the selector of a Deployment or DaemonSet changed',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but no change of it arrives until it is mended.'
      : 'All its pods at once, until they are made anew.',
  fix: (args) =>
    [
      'put the selector back; labels of the template may change as long as it still selects them. If it must change, expect',
      'all its pods to be gone for a moment, and run right before publishing:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['Deployment', 'DaemonSet', 'ReplicaSet'], (before, after) =>
      strictlyEqual(valueAt(before, 'spec.selector'), valueAt(after, 'spec.selector')) ? [] : ['spec.selector'],
    ),
});
