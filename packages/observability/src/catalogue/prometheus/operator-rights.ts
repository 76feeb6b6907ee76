import type { Grant } from '../../component';

type Rules = Grant['rules'];

const API = 'monitoring.coreos.com';
const READ = ['get', 'list', 'watch'];
const KEEP = [...READ, 'create', 'update', 'patch', 'delete'];

/** Resources that anybody may make in a namespace of their own. */
const CONFIGURING = ['podmonitors', 'probes', 'prometheusrules', 'scrapeconfigs', 'servicemonitors'];

/** Resources that the operator makes StatefulSets of. */
const MANAGED = ['alertmanagers', 'prometheusagents', 'prometheuses', 'thanosrulers'];

/** What the operator looks at in all namespaces: no Secret, and nothing that it may change but events about refusals. */
export const operatorWatches: Rules = [
  { apiGroups: [API], resources: CONFIGURING, verbs: READ },
  { apiGroups: [''], resources: ['namespaces'], verbs: READ },
  { apiGroups: [''], resources: ['nodes'], verbs: ['list', 'watch'] },
  { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
  { apiGroups: ['storage.k8s.io'], resources: ['storageclasses'], verbs: ['get'] },
];

/** What it makes and keeps in the one namespace where it works. */
export const operatorKeeps: Rules = [
  { apiGroups: [API], resources: ['alertmanagerconfigs', ...MANAGED], verbs: READ },
  {
    apiGroups: [API],
    resources: MANAGED.flatMap((kind) => [`${kind}/finalizers`, `${kind}/status`]),
    verbs: ['update', 'patch'],
  },
  { apiGroups: ['apps'], resources: ['statefulsets'], verbs: KEEP },
  { apiGroups: [''], resources: ['configmaps', 'secrets'], verbs: KEEP },
  { apiGroups: [''], resources: ['services'], verbs: ['get', 'create', 'update', 'delete'] },
  { apiGroups: [''], resources: ['services/finalizers'], verbs: ['update'] },
  {
    apiGroups: ['discovery.k8s.io'],
    resources: ['endpointslices'],
    verbs: ['get', 'list', 'watch', 'create', 'update', 'delete'],
  },
  { apiGroups: [''], resources: ['pods'], verbs: ['list', 'delete'] },
];
