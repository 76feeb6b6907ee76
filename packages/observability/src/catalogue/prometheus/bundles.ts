import type { Bundle } from '../../component';
import { FULL_NAME } from './names';

/** What kube-prometheus-stack brings, so that nothing pages twice, nothing is shown twice, and nothing is lost. */
export const bundles: readonly Bundle[] = [
  {
    of: 'rule groups',
    replaced: ['alertmanager.rules', 'prometheus', 'prometheus-operator'],
    without: ['Watchdog'],
    needless: [
      'etcd',
      'kube-scheduler.rules',
      'kubernetes-system-controller-manager',
      'kubernetes-system-kube-proxy',
      'kubernetes-system-scheduler',
    ],
    stay: [
      'config-reloaders',
      'general.rules',
      'k8s.rules.container_cpu_usage_seconds_total',
      'k8s.rules.container_memory_cache',
      'k8s.rules.container_memory_rss',
      'k8s.rules.container_memory_swap',
      'k8s.rules.container_memory_working_set_bytes',
      'k8s.rules.container_resource',
      'k8s.rules.pod_owner',
      'kube-apiserver-availability.rules',
      'kube-apiserver-burnrate.rules',
      'kube-apiserver-histogram.rules',
      'kube-apiserver-slos',
      'kube-prometheus-general.rules',
      'kube-prometheus-node-recording.rules',
      'kube-state-metrics',
      'kubelet.rules',
      'kubernetes-apps',
      'kubernetes-resources',
      'kubernetes-storage',
      'kubernetes-system',
      'kubernetes-system-apiserver',
      'kubernetes-system-kubelet',
      'node-exporter',
      'node-exporter.rules',
      'node-network',
      'node.rules',
    ],
  },
  {
    of: 'dashboards',
    replaced: ['alertmanager-overview', 'grafana-overview', 'prometheus'],
    needless: ['controller-manager', 'etcd', 'nodes-aix', 'nodes-darwin', 'proxy', 'scheduler'],
    stay: [
      'apiserver',
      'cluster-total',
      'k8s-coredns',
      'k8s-resources-cluster',
      'k8s-resources-multicluster',
      'k8s-resources-namespace',
      'k8s-resources-node',
      'k8s-resources-nodes-overview',
      'k8s-resources-pod',
      'k8s-resources-workload',
      'k8s-resources-workloads-namespace',
      'kubelet',
      'namespace-by-pod',
      'namespace-by-workload',
      'node-cluster-rsrc-use',
      'node-rsrc-use',
      'nodes',
      'persistentvolumesusage',
      'pod-total',
      'workload-total',
    ],
  },
];

/** The chart has no switch for single dashboards. */
export const removes = bundles
  .filter(({ of }) => of === 'dashboards')
  .flatMap(({ replaced }) => replaced.map((name) => ({ kind: 'ConfigMap', name: `${FULL_NAME}-${name}` })));
