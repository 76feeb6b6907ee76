import { isItemStep, isObject, type FieldChange, type Step, valueAfter, valueBefore } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

/** A period of Loki's schema that has begun: what was written in it can only be read as it was written. */
export const pastSchemaEdited = defineDanger<{ readonly from: string; readonly what: string }>({
  code: 'past-schema-edited',
  harm: 'data',
  title: 'a period of Loki’s schema changed, removed or put in that has begun',
  why: ({ from, what }) =>
    `The period from ${from} is ${what}, and it has begun: Loki reads what it wrote since then by what the period says now.`,
  lost: ({ from }) => `All logs since ${from}, up to the next period: they are there and cannot be found.`,
  fix: () =>
    'leave every period that has begun as it was, and add one at the end that begins tomorrow or later (in UTC), with the new store or schema.',
  find: (world) =>
    changedObjects(world).flatMap((at) =>
      at.fields.flatMap((field) => {
        const level = field.path.findIndex((step, index) => step === 'configs' && isSchema(field.path[index - 1]));
        if (level < 0) return [];
        const item = field.path[level + 1];
        const isWhole = field.path.length === level + 2;
        const from = beginOf(field, item, isWhole);
        // A date that cannot be read may well be past.
        if (/^\d{4}-\d{2}-\d{2}/.test(from) && from.slice(0, 10) > world.today) return [];
        const what = !isWhole
          ? 'changed'
          : field.what === 'added'
            ? 'put in'
            : field.what === 'removed'
              ? 'removed'
              : 'changed';
        return [{ at, path: field.path, args: { from, what } }];
      }),
    ),
});

function isSchema(step: Step | undefined): boolean {
  return step === 'schemaConfig' || step === 'schema_config';
}

function beginOf(field: FieldChange, item: Step | undefined, isWhole: boolean): string {
  const value = isWhole ? (valueBefore(field) ?? valueAfter(field)) : undefined;
  if (isObject(value) && typeof value['from'] === 'string') return value['from'];
  return isItemStep(item) ? item.item : 'an unknown day';
}
