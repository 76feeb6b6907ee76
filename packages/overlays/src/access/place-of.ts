import type { KubernetesObject } from '@254carbon/manifest';
import { isClusterScoped } from '../parse/is-cluster-scoped';
import { FLUX_NAMESPACE, PLATFORM_NAMESPACES } from '../tree/names';

/** Namespaces that are there before Flux makes any Role; one of another place may not be, and would hold up all. */
const THERE: ReadonlySet<string | undefined> = new Set([
  ...PLATFORM_NAMESPACES,
  FLUX_NAMESPACE,
  'default',
  'kube-system',
]);

/** The namespace whose Role can cover an object; undefined where only a ClusterRole can. */
export function placeOf(object: KubernetesObject): string | undefined {
  const { namespace } = object.metadata;
  return isClusterScoped(object) !== true && THERE.has(namespace) ? namespace : undefined;
}
