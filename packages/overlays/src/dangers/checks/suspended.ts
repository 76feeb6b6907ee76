import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { canSuspend, isSuspended } from '../is-suspended';

/** Flux is told to stand still. */
export const suspended = defineDanger<{ readonly kind: string }>({
  code: 'suspended',
  harm: 'notice',
  title: 'something of Flux, or a CronJob, is suspended',
  why: ({ kind }) => `The ${kind} is suspended: from now on it does nothing, and says nothing about it.`,
  lost: () => 'Every later change of what it applies, until somebody remembers.',
  fix: () => 'if it is for a while, note who takes it back, and when.',
  find: (world) =>
    changedObjects(world)
      .filter(({ before, after }) => canSuspend(after) && isSuspended(after) && !isSuspended(before))
      .map((at) => ({ at, path: ['spec', 'suspend'], args: { kind: at.after.kind } })),
});
