import { describeObject } from '@254carbon/manifest';
import { findWiderRights } from '../access/find-wider-rights';
import { defineDanger } from '../danger';

const KINDS = ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'] as const;
const MOST_SHOWN = 6;

/** Somebody may do more in the cluster than before. */
export const rightsWidened = defineDanger<{
  readonly who: string;
  readonly where: string;
  readonly gained: readonly string[];
}>({
  code: 'rights-widened',
  harm: 'access',
  title: 'somebody gets rights in the cluster that they did not have, roles and bindings taken together',
  why: ({ who, where, gained }) => `${who} may then ${where}: ${gained.join(', ')}.`,
  lost: ({ who }) => `The limit: whoever gets hold of ${who} can do that too.`,
  fix: () => 'if it is needed, accept it; else name the verbs, resources and, for get, update and delete, the names.',
  find: (world) => {
    const objects = (side: 'before' | 'after') => world.of(side, ...KINDS).map(({ object }) => object);
    const changed = new Map(world.objects.map((one) => [one.title, one]));
    const [before, after] = [objects('before'), objects('after')];
    if (!world.objects.some((one) => KINDS.includes((one.after ?? one.before)?.kind as (typeof KINDS)[number])))
      return [];
    return findWiderRights(before, after).flatMap(({ who, namespace, gained, by }) => {
      const at =
        changed.get(describeObject(by)) ?? world.objects.find(({ after: one }) => KINDS.includes(one?.kind as never));
      if (at === undefined) return [];
      const more = gained.length > MOST_SHOWN ? [`${gained.length - MOST_SHOWN} more`] : [];
      const where = namespace === undefined ? 'in the whole cluster' : `in ${namespace}`;
      return [{ at, args: { who, where, gained: [...gained.slice(0, MOST_SHOWN), ...more] } }];
    });
  },
});
