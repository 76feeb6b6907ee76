import type { KubernetesObject } from '@254carbon/manifest';

/** The entry of a Kustomization's `healthChecks` that waits for an object. */
export function healthCheckOf({ apiVersion, kind, metadata }: KubernetesObject) {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
