/** Kinds of a namespace that charts render and teams write: nothing that gives rights or holds secrets. */
export const USUAL_KINDS: readonly string[] = [
  'ConfigMap',
  'CronJob.batch',
  'DaemonSet.apps',
  'Deployment.apps',
  'HorizontalPodAutoscaler.autoscaling',
  'Ingress.networking.k8s.io',
  'Job.batch',
  'NetworkPolicy.networking.k8s.io',
  'PersistentVolumeClaim',
  'PodDisruptionBudget.policy',
  'Service',
  'ServiceAccount',
  'StatefulSet.apps',
];
