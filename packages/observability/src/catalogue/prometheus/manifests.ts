import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { NAMESPACE, OPERATOR } from './names';
import { operatorKeeps } from './operator-rights';

/** What the operator may change, where it works: the chart would let it do so, and read every Secret, everywhere. */
export function manifests(): readonly KubernetesObject[] {
  const metadata = { name: OPERATOR, namespace: NAMESPACE };
  return [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: operatorKeeps as unknown as JsonObject[],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: OPERATOR },
      subjects: [{ kind: 'ServiceAccount', name: OPERATOR, namespace: NAMESPACE }],
    },
  ];
}
