import type { RenderedKinds } from '../../component';
import { FULL_NAME, OPERATOR, PROMETHEUS, RELEASE } from './names';

const NODE_EXPORTER = `${RELEASE}-prometheus-node-exporter`;

/** Kinds that the chart renders; names where these are permanent and rights would reach far. */
export const renders: readonly RenderedKinds[] = [
  {
    kinds: [
      'Alertmanager.monitoring.coreos.com',
      'ConfigMap',
      'Deployment.apps',
      'Job.batch',
      'PodDisruptionBudget.policy',
      'Prometheus.monitoring.coreos.com',
      'PrometheusRule.monitoring.coreos.com',
      'Secret',
      'Service',
      'ServiceAccount',
      'ServiceMonitor.monitoring.coreos.com',
    ],
  },
  {
    kinds: ['Role.rbac.authorization.k8s.io', 'RoleBinding.rbac.authorization.k8s.io'],
    names: [`${FULL_NAME}-admission`],
  },
  {
    kinds: ['DaemonSet.apps', 'Service', 'ServiceAccount', 'ServiceMonitor.monitoring.coreos.com'],
    names: [NODE_EXPORTER],
    elsewhere: {
      namespace: 'observability-host',
      reason: 'node-exporter needs the node, which the namespace of the release forbids.',
    },
  },
  {
    kinds: ['Service'],
    names: [`${FULL_NAME}-coredns`],
    elsewhere: {
      namespace: 'kube-system',
      reason: "A Service in front of the cluster's DNS, so that it is scraped, must stand beside its pods.",
    },
  },
  {
    kinds: ['ClusterRole.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io'],
    names: [`${FULL_NAME}-admission`, OPERATOR, PROMETHEUS, `${RELEASE}-kube-state-metrics`],
    elsewhere: {
      reason: 'The operator, Prometheus and kube-state-metrics watch all namespaces.',
    },
  },
  {
    kinds: [
      'MutatingWebhookConfiguration.admissionregistration.k8s.io',
      'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
    ],
    names: [`${FULL_NAME}-admission`],
    elsewhere: {
      reason: 'The API server asks the operator about rules before it takes them.',
    },
  },
];
