import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { valueAt } from '../value-at';

const FIXED: Readonly<Record<string, Readonly<Record<string, Json | undefined>>>> = {
  PriorityClass: { value: 0, preemptionPolicy: 'PreemptLowerPriority' },
  IngressClass: { 'spec.controller': undefined },
  RuntimeClass: { handler: undefined },
  ResourceQuota: { 'spec.scopes': undefined, 'spec.scopeSelector': undefined },
};

/** What a class means to those who name it. */
export const immutableClass = defineDanger<ImmutableArgs>({
  code: 'immutable-class',
  harm: 'refused',
  title: 'the meaning of a PriorityClass, IngressClass, RuntimeClass or the scopes of a ResourceQuota changed',
  why: whyImmutable,
  lost: () => 'Nothing: pods keep what they were started with.',
  fix: (args) =>
    [
      'give it another name, and name that where it is used; or remove it right before publishing, which touches no pod:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, Object.keys(FIXED), (before, after) =>
      Object.entries(FIXED[after.kind] ?? {}).flatMap(([way, base]) =>
        strictlyEqual(valueAt(before, way) ?? base, valueAt(after, way) ?? base) ? [] : [way],
      ),
    ),
});
