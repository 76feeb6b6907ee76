import type { KubernetesObject } from '@254carbon/manifest';
import { DASHBOARD_READER, NAMESPACE, RELEASE } from './names';

/** The right to find dashboards in ConfigMaps, and no other: the chart's Role would let Grafana read every Secret here. */
export function manifests(): readonly KubernetesObject[] {
  const metadata = { name: DASHBOARD_READER, namespace: NAMESPACE };
  return [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: DASHBOARD_READER },
      subjects: [{ kind: 'ServiceAccount', name: RELEASE, namespace: NAMESPACE }],
    },
  ];
}
