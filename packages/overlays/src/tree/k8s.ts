import type { KubernetesObject } from '@254carbon/manifest';
import type { Platform } from '../platform';
import type { Draft } from './draft';
import { PLATFORM_NAMESPACES } from './names';

/** Services that would be reachable from outside by accident: nothing of the platform needs them. */
const quotas = PLATFORM_NAMESPACES.map((namespace): KubernetesObject => {
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'no-exposed-services', namespace },
    spec: { hard: { 'services.loadbalancers': '0', 'services.nodeports': '0' } },
  };
});

/** `k8s/`: what all namespaces have, and what components bring beside their charts. */
export function k8s({ components, environment }: Platform): Draft[] {
  return [
    { path: 'k8s/base/resource-quotas.yaml', sources: [environment.file], objects: quotas },
    ...components
      .filter(({ manifests }) => manifests.length > 0)
      .map(({ placed: { component, file }, manifests }) => {
        return { path: `k8s/${component.name}/${component.name}.yaml`, sources: [file], objects: manifests };
      }),
  ];
}
