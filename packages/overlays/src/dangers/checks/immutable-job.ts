import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

const FIXED = [
  ...['template', 'selector', 'completionMode', 'podFailurePolicy', 'successPolicy', 'backoffLimitPerIndex'],
  'manualSelector',
];
const DEFAULTS: Readonly<Record<string, Json>> = { completionMode: 'NonIndexed', manualSelector: false };

/** What a Job runs. */
export const immutableJob = defineDanger<ImmutableArgs>({
  code: 'immutable-job',
  harm: 'refused',
  title: 'what a Job runs changed (a CronJob may change as it likes)',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === '' ? 'Nothing, but it keeps running what it ran.' : 'The run that is under way, and its logs.',
  fix: (args) =>
    [
      'give the Job another name, such as one with its version in it; or remove the old one right before publishing:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['Job'], (before, after) => {
      const at = (job: Json, key: string) => valueAt(job, `spec.${key}`) ?? DEFAULTS[key];
      const isIndexed = at(before, 'completionMode') === 'Indexed';
      return [...FIXED, ...(isIndexed ? [] : ['completions'])]
        .filter((key) => !strictlyEqual(at(before, key), at(after, key), key))
        .map((key) => `spec.${key}`);
    }),
});
