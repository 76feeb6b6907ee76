import type { ExpandedRole, Expansion } from '../../packages/observability/src/catalogue/expansion';
import type { Grant } from '../../packages/observability/src/component';

/** Roles as they reach the cluster, and those of them that the chart gives more rules, as it has them. */
export function narrowRoles(
  roles: readonly ExpandedRole[],
  grants: readonly Grant[],
): Pick<Expansion, 'roles' | 'narrowed'> {
  const narrowed = grants.filter((grant) => grant.narrowed === true);
  const ours = ({ role, namespace }: ExpandedRole) =>
    narrowed.find((grant) => grant.role === role && grant.namespace === namespace);
  return {
    roles: roles.map((role) => ({ ...role, rules: ours(role)?.rules ?? role.rules })),
    narrowed: roles.filter((role) => ours(role) !== undefined),
  };
}
