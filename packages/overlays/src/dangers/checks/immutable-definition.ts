import type { Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { objectsAt, valueAt } from '../value-at';

const FIXED = ['spec.group', 'spec.scope', 'spec.names.kind', 'spec.names.plural'];

/** What a CustomResourceDefinition defines. */
export const immutableDefinition = defineDanger<ImmutableArgs>({
  code: 'immutable-definition',
  harm: 'refused',
  title: 'group, scope or names of a CustomResourceDefinition changed, or a stored version dropped',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but the definition stays what it is.'
      : 'Every object of the kind: they are deleted with their definition.',
  fix: (args) =>
    [
      'keep the version with `served: false` until no object is stored in it, which this tells:',
      `kubectl get crd ${args.name} -o jsonpath='{.status.storedVersions}'`,
      `For another group, scope or name make a definition of its own beside ${commandName(args)}, and move the objects over.`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['CustomResourceDefinition'], (before, after) => {
      const names = versionsOf(after).map((version) => version['name']);
      const dropped = versionsOf(before).filter(
        (version) => version['storage'] === true && !names.includes(version['name']),
      );
      return [
        ...FIXED.filter((way) => valueAt(before, way) !== valueAt(after, way)),
        ...(dropped.length === 0 ? [] : ['spec.versions']),
      ];
    }),
});

function versionsOf(definition: Json) {
  return objectsAt(definition, 'spec.versions');
}
