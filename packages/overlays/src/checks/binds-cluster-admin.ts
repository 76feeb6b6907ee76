import { isObject, raise, type Problem } from '@254carbon/manifest';
import { statedObjects } from '../access/stated-objects';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A binding of the team's own that hands out everything. */
export function bindsClusterAdmin(environment: Environment): Problem[] {
  return statedObjects(environment)
    .filter(({ kind, value }) => /^(Cluster)?RoleBinding$/.test(kind) && isObject(value['roleRef']))
    .filter(({ value }) => (value['roleRef'] as { readonly name?: unknown }).name === 'cluster-admin')
    .map(({ name, where }) => {
      return raise(overlaysRules, 'binds-cluster-admin', where(['roleRef', 'name']), { object: name });
    });
}
