import { groupOf, type KubernetesObject } from '@254carbon/manifest';

/** Built-in kinds that live in no namespace, by group. A group that stands here is known as a whole. */
const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume', 'ComponentStatus'],
  'admissionregistration.k8s.io': [
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  apps: [],
  autoscaling: [],
  batch: [],
  'certificates.k8s.io': ['CertificateSigningRequest'],
  'coordination.k8s.io': [],
  'discovery.k8s.io': [],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'monitoring.coreos.com': [],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  policy: [],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment', 'VolumeAttributesClass'],
};

const FLUX_GROUP = /(^|\.)toolkit\.fluxcd\.io$/;

/** Whether objects of this kind live in no namespace; undefined where the kind is not known. */
export function isClusterScoped({ apiVersion, kind }: KubernetesObject): boolean | undefined {
  const group = groupOf(apiVersion);
  if (FLUX_GROUP.test(group)) return false;
  return CLUSTER_SCOPED[group]?.includes(kind);
}
