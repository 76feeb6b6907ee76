import type { Grant } from '../../component';
import { fluxStateRights } from './flux-state';
import { FULL_NAME, NAMESPACE, OPERATOR, PROMETHEUS, RELEASE } from './names';
import { operatorWatches } from './operator-rights';

const LOOK = ['list', 'watch'];
const READ = ['get', 'list', 'watch'];

/** Kinds that kube-state-metrics counts, by API group; Secrets and ConfigMaps are left out. */
const STATE_METRICS: readonly (readonly [string, string])[] = [
  ['certificates.k8s.io', 'certificatesigningrequests'],
  ['batch', 'cronjobs'],
  ['apps', 'daemonsets'],
  ['apps', 'deployments'],
  ['discovery.k8s.io', 'endpointslices'],
  ['autoscaling', 'horizontalpodautoscalers'],
  ['networking.k8s.io', 'ingresses'],
  ['batch', 'jobs'],
  ['coordination.k8s.io', 'leases'],
  ['', 'limitranges'],
  ['admissionregistration.k8s.io', 'mutatingwebhookconfigurations'],
  ['', 'namespaces'],
  ['networking.k8s.io', 'networkpolicies'],
  ['', 'nodes'],
  ['', 'persistentvolumeclaims'],
  ['', 'persistentvolumes'],
  ['policy', 'poddisruptionbudgets'],
  ['', 'pods'],
  ['apps', 'replicasets'],
  ['', 'replicationcontrollers'],
  ['', 'resourcequotas'],
  ['', 'services'],
  ['apps', 'statefulsets'],
  ['storage.k8s.io', 'storageclasses'],
  ['admissionregistration.k8s.io', 'validatingwebhookconfigurations'],
  ['storage.k8s.io', 'volumeattachments'],
];

/** Rights that the chart gives to its service accounts; held against what Helm renders. */
export const grants: readonly Grant[] = [
  {
    role: `${RELEASE}-kube-state-metrics`,
    rules: [
      ...STATE_METRICS.map(([group, resource]) => ({ apiGroups: [group], resources: [resource], verbs: LOOK })),
      { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: LOOK },
      ...fluxStateRights,
    ],
  },
  { role: OPERATOR, narrowed: true, rules: operatorWatches },
  {
    role: PROMETHEUS,
    rules: [
      { apiGroups: [''], resources: ['nodes', 'nodes/metrics', 'services', 'endpoints', 'pods'], verbs: READ },
      { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
      { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: READ },
      { nonResourceURLs: ['/metrics', '/metrics/cadvisor'], verbs: ['get'] },
    ],
  },
  {
    role: `${FULL_NAME}-admission`,
    narrowed: true,
    rules: [
      {
        apiGroups: ['admissionregistration.k8s.io'],
        resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
        // The chart's would let its job rewrite every webhook of the cluster.
        resourceNames: [`${FULL_NAME}-admission`],
        verbs: ['get', 'update', 'patch'],
      },
    ],
  },
  {
    role: `${FULL_NAME}-admission`,
    namespace: NAMESPACE,
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'create'] }],
  },
];
