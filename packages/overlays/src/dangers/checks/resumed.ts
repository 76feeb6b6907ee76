import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { canSuspend, isSuspended } from '../is-suspended';

/** What stood still goes on, with all that has piled up. */
export const resumed = defineDanger<{ readonly kind: string }>({
  code: 'resumed',
  harm: 'notice',
  title: 'something of Flux, or a CronJob, is resumed',
  why: ({ kind }) =>
    `The ${kind} is no longer suspended: all that was published meanwhile is applied at once, not only this change.`,
  lost: () => 'What was mended by hand in the cluster while it stood still.',
  fix: () => 'see what waits before: gitops diff against the revision that it last applied.',
  find: (world) =>
    changedObjects(world)
      .filter(({ before, after }) => canSuspend(after) && isSuspended(before) && !isSuspended(after))
      .map((at) => ({ at, path: ['spec', 'suspend'], args: { kind: at.after.kind } })),
});
