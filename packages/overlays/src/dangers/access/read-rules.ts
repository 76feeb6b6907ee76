import { canonicalText, isObject, type KubernetesObject } from '@254carbon/manifest';
import { parseSelector, selects } from '../label-selector';
import { objectsAt } from '../value-at';
import { type AccessRule, parseRules } from './access-rule';

/** What a role allows: its own rules or, where it gathers others, all of theirs, which the API server writes over its own. */
export function readRules(
  role: KubernetesObject,
  objects: readonly KubernetesObject[],
  met: ReadonlySet<KubernetesObject> = new Set(),
): AccessRule[] {
  const selectors = objectsAt(role, 'aggregationRule.clusterRoleSelectors');
  if (role.kind !== 'ClusterRole' || selectors.length === 0) return parseRules(role);
  const parsed = selectors.map(parseSelector);
  const gathered = objects.filter(
    (one) =>
      one.kind === 'ClusterRole' &&
      one !== role &&
      !met.has(one) &&
      parsed.some((selector) => selects(selector, labelsOf(one))),
  );
  return [
    // Others that the cluster has may be gathered too.
    ...selectors.map((selector) => gatherer(canonicalText(selector))),
    ...gathered.flatMap((one) => readRules(one, objects, new Set([...met, role]))),
  ];
}

/** The cluster's own roles that gather others, by a label that any role may bear. */
export const GATHERING: readonly KubernetesObject[] = ['view', 'edit', 'admin'].map((name) => ({
  ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name } },
  aggregationRule: {
    clusterRoleSelectors: [{ matchLabels: { [`rbac.authorization.k8s.io/aggregate-to-${name}`]: 'true' } }],
  },
}));

function gatherer(gathers: string): AccessRule {
  return { verbs: [], apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: [], gathers };
}

function labelsOf({ metadata: { labels } }: KubernetesObject) {
  return isObject(labels) ? labels : {};
}
