import { isObject, type Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';
import { objectsAt, valueAt } from '../value-at';

const CHANGEABLE = new Set(
  'replicas template updateStrategy ordinals minReadySeconds persistentVolumeClaimRetentionPolicy revisionHistoryLimit'.split(
    ' ',
  ),
);
const DEFAULTS: Readonly<Record<string, Json>> = { podManagementPolicy: 'OrderedReady', serviceName: '' };

/** What of a StatefulSet is fixed when it is made. */
export const immutableStatefulSet = defineDanger<ImmutableArgs>({
  code: 'immutable-stateful-set',
  harm: 'refused',
  title: 'a StatefulSet changed beyond replicas, template, update strategy, ordinals and retention of its claims',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but no change of this set arrives until it is mended.'
      : 'All pods of the set at once, until they are made anew; its claims stay unless their policy says Delete.',
  fix: (args) =>
    [
      'let the set be made anew around its pods and volumes, which stay:',
      `kubectl delete ${commandName(args)} --cascade=orphan`,
      'then publish, and Flux makes it again. Claims that are there keep their size: enlarge each with',
      `kubectl patch pvc CLAIM${args.inNamespace} -p '{"spec":{"resources":{"requests":{"storage":"SIZE"}}}}'`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['StatefulSet'], (before, after) => {
      const [from, to] = [before['spec'], after['spec']];
      if (!isObject(from) || !isObject(to)) return [];
      return [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((key) => !CHANGEABLE.has(key))
        .filter((key) =>
          key === 'volumeClaimTemplates'
            ? !strictlyEqual(templatesOf(before), templatesOf(after))
            : !strictlyEqual(from[key] ?? DEFAULTS[key], to[key] ?? DEFAULTS[key], key),
        )
        .map((key) => `spec.${key}`)
        .sort();
    }),
});

/** With the defaults that the API server writes. */
function templatesOf(set: Json): Json {
  return objectsAt(set, 'spec.volumeClaimTemplates').map((template) => ({
    ...template,
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    status: undefined,
    spec: { volumeMode: 'Filesystem', ...(isObject(valueAt(template, 'spec')) ? (template['spec'] as object) : {}) },
  }));
}
