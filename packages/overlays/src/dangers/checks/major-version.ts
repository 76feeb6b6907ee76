import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { movesOf } from '../versions';

/** A version that may break what the one before did. */
export const majorVersion = defineDanger<{
  readonly what: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly older: string;
}>({
  code: 'major-version',
  harm: 'notice',
  title: 'a chart or image moves to another major version (of 0.x: minor), up or down',
  why: ({ what, name, from, to, older }) =>
    older === ''
      ? `The ${what} ${name} goes from ${from} to ${to}: such a step may rename values, drop formats or change what is immutable.`
      : `The ${what} ${name} goes back from ${from} to ${to}: what the newer one has written, the older one may not read.`,
  lost: ({ older }) =>
    older === '' ? 'What the notes of the release say.' : 'Possibly the data that the newer one has converted.',
  fix: ({ name }) =>
    `read the upgrade notes of ${name} from the one to the other; try it in staging; take a backup of what it stores.`,
  find: (world) =>
    changedObjects(world).flatMap((at) =>
      movesOf(at)
        .filter(({ step }) => step === 'major')
        .map(({ what, name, before, after, isOlder }) => ({
          ...{ at, args: { what, name, from: before, to: after, older: isOlder ? 'yes' : '' } },
        })),
    ),
});
