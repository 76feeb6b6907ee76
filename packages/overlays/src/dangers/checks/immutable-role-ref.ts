import { isObject, type Json } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { commandName, findImmutable, type ImmutableArgs, whyImmutable } from '../immutable';
import { strictlyEqual } from '../strictly-equal';

/** Which role a binding hands out. */
export const immutableRoleRef = defineDanger<ImmutableArgs>({
  code: 'immutable-role-ref',
  harm: 'refused',
  title: 'the role of a RoleBinding or ClusterRoleBinding changed',
  why: whyImmutable,
  lost: ({ forced }) =>
    forced === ''
      ? 'Nothing, but its subjects keep the rights that they have.'
      : 'The rights of its subjects, until it is made anew.',
  fix: (args) =>
    [
      'give the binding another name, so that the old one is removed and the new one made; or right before publishing:',
      `kubectl delete ${commandName(args)}`,
    ].join('\n'),
  find: (world) =>
    findImmutable(world, ['RoleBinding', 'ClusterRoleBinding'], (before, after) =>
      strictlyEqual(withGroup(before['roleRef']), withGroup(after['roleRef'])) ? [] : ['roleRef'],
    ),
});

function withGroup(roleRef: Json | undefined): Json {
  return { apiGroup: 'rbac.authorization.k8s.io', ...(isObject(roleRef) ? roleRef : {}) };
}
