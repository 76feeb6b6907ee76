/** A kind as a command names it. */
export interface CommandKind {
  readonly kind: string;
  readonly namespaced: boolean;
}

const NAMESPACED = {
  Pod: 'pod pods po',
  Service: 'service services svc',
  Secret: 'secret secrets',
  ConfigMap: 'configmap configmaps cm',
  Event: 'event events ev',
  Deployment: 'deployment deployments deploy deployments.apps deployment.apps',
  StatefulSet: 'statefulset statefulsets sts statefulsets.apps statefulset.apps',
  DaemonSet: 'daemonset daemonsets ds daemonsets.apps daemonset.apps',
  ReplicaSet: 'replicaset replicasets rs',
  Job: 'job jobs',
  PersistentVolumeClaim: 'persistentvolumeclaim persistentvolumeclaims pvc',
  Endpoints: 'endpoints ep',
  EndpointSlice: 'endpointslice endpointslices endpointslices.discovery.k8s.io',
  ServiceAccount: 'serviceaccount serviceaccounts sa',
  Role: 'role roles',
  RoleBinding: 'rolebinding rolebindings',
  NetworkPolicy: 'networkpolicy networkpolicies netpol',
  PodDisruptionBudget: 'poddisruptionbudget poddisruptionbudgets pdb',
  HorizontalPodAutoscaler: 'horizontalpodautoscaler horizontalpodautoscalers hpa',
  ResourceQuota: 'resourcequota resourcequotas quota',
  LimitRange: 'limitrange limitranges limits',
  Lease: 'lease leases',
  HelmRelease: 'helmrelease helmreleases hr helmreleases.helm.toolkit.fluxcd.io',
  Kustomization: 'kustomization kustomizations ks kustomizations.kustomize.toolkit.fluxcd.io',
  GitRepository: 'gitrepository gitrepositories gitrepo gitrepositories.source.toolkit.fluxcd.io',
  HelmRepository: 'helmrepository helmrepositories helmrepo helmrepositories.source.toolkit.fluxcd.io',
  HelmChart: 'helmchart helmcharts hc helmcharts.source.toolkit.fluxcd.io',
  OCIRepository: 'ocirepository ocirepositories ocirepo',
  Alert: 'alert alerts alerts.notification.toolkit.fluxcd.io',
  Provider: 'provider providers providers.notification.toolkit.fluxcd.io',
  Receiver: 'receiver receivers',
  ExternalSecret: 'externalsecret externalsecrets es externalsecrets.external-secrets.io',
  SealedSecret: 'sealedsecret sealedsecrets sealedsecrets.bitnami.com',
  Certificate: 'certificate certificates cert certs certificates.cert-manager.io',
};

/** Kinds of the Prometheus operator, which only an enabled release's CRDs bring. */
const MONITORING = {
  Prometheus: 'prometheus prometheuses prometheuses.monitoring.coreos.com',
  Alertmanager: 'alertmanager alertmanagers alertmanagers.monitoring.coreos.com',
  PrometheusRule: 'prometheusrule prometheusrules promrule prometheusrules.monitoring.coreos.com',
  ServiceMonitor: 'servicemonitor servicemonitors smon servicemonitors.monitoring.coreos.com',
  PodMonitor: 'podmonitor podmonitors pmon podmonitors.monitoring.coreos.com',
  Probe: 'probe probes',
  ScrapeConfig: 'scrapeconfig scrapeconfigs',
  AlertmanagerConfig: 'alertmanagerconfig alertmanagerconfigs',
};

const CLUSTER_WIDE = {
  Namespace: 'namespace namespaces ns',
  Node: 'node nodes no',
  PersistentVolume: 'persistentvolume persistentvolumes pv',
  StorageClass: 'storageclass storageclasses sc',
  PriorityClass: 'priorityclass priorityclasses pc',
  ClusterRole: 'clusterrole clusterroles',
  ClusterRoleBinding: 'clusterrolebinding clusterrolebindings',
  CustomResourceDefinition: 'customresourcedefinition customresourcedefinitions crd crds',
  ValidatingWebhookConfiguration: 'validatingwebhookconfiguration validatingwebhookconfigurations',
  MutatingWebhookConfiguration: 'mutatingwebhookconfiguration mutatingwebhookconfigurations',
};

/** Group whose CRDs must be there for a kind; absent for what every cluster with Flux has. */
export function groupToBring(kind: string): string | undefined {
  return Object.hasOwn(MONITORING, kind) ? 'monitoring.coreos.com' : undefined;
}

const BY_WORD = new Map<string, CommandKind>([
  ...index({ ...NAMESPACED, ...MONITORING }, true),
  ...index(CLUSTER_WIDE, false),
]);

function index(names: Readonly<Record<string, string>>, namespaced: boolean): readonly [string, CommandKind][] {
  return Object.entries(names).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, CommandKind] => [word, { kind, namespaced }]),
  );
}

/** The kind that `kubectl` or `flux` understands under a word: `pods`, `hr`, `HelmRelease`. */
export function commandKind(word: string): CommandKind | undefined {
  return BY_WORD.get(word.toLowerCase());
}
