/** A kind of Kubernetes that people wait for, with the versions that Kubernetes 1.34 to 1.36 serve, best first. */
export interface BuiltInKind {
  readonly apiVersions: readonly [string, ...string[]];
  readonly namespaced: boolean;
}

const namespaced = (...apiVersions: [string, ...string[]]): BuiltInKind => ({ apiVersions, namespaced: true });
const global = (...apiVersions: [string, ...string[]]): BuiltInKind => ({ apiVersions, namespaced: false });

export const builtInKinds: Readonly<Partial<Record<string, BuiltInKind>>> = {
  ClusterRole: global('rbac.authorization.k8s.io/v1'),
  ClusterRoleBinding: global('rbac.authorization.k8s.io/v1'),
  ConfigMap: namespaced('v1'),
  CronJob: namespaced('batch/v1'),
  CustomResourceDefinition: global('apiextensions.k8s.io/v1'),
  DaemonSet: namespaced('apps/v1'),
  Deployment: namespaced('apps/v1'),
  HorizontalPodAutoscaler: namespaced('autoscaling/v2', 'autoscaling/v1'),
  Ingress: namespaced('networking.k8s.io/v1'),
  Job: namespaced('batch/v1'),
  Namespace: global('v1'),
  NetworkPolicy: namespaced('networking.k8s.io/v1'),
  PersistentVolumeClaim: namespaced('v1'),
  Pod: namespaced('v1'),
  PodDisruptionBudget: namespaced('policy/v1'),
  ReplicaSet: namespaced('apps/v1'),
  Secret: namespaced('v1'),
  Service: namespaced('v1'),
  ServiceAccount: namespaced('v1'),
  StatefulSet: namespaced('apps/v1'),
};

/** Groups that are Kubernetes' own, past ones too; `Ingress` of another group is another's kind. */
export const builtInGroups: ReadonlySet<string> = new Set([
  '',
  'apiextensions.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
]);
