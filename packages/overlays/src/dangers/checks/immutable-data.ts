import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

/** The type of a Secret, and what a Secret or ConfigMap holds that is marked as immutable. */
export const immutableData = defineDanger<ImmutableArgs>({
  code: 'immutable-data',
  harm: 'refused',
  title: 'the type of a Secret, or data of an immutable Secret or ConfigMap changed',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but the data stays what it is.'
      : 'Nothing that stands in Git; pods that mount it may fail for a moment.',
  fix: (args) =>
    [
      'give it another name, and name that where it is used; or remove it right before publishing:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['Secret', 'ConfigMap'], (before, after) => {
      const type = (secret: Json) => valueAt(secret, 'type') ?? 'Opaque';
      const retyped = after.kind === 'Secret' && type(before) !== type(after) ? ['type'] : [];
      if (before['immutable'] !== true) return retyped;
      const fields = ['data', 'stringData', 'binaryData', 'immutable'];
      return [...retyped, ...fields.filter((key) => !strictlyEqual(before[key] ?? {}, after[key] ?? {}))];
    }),
});
