import type { Workload } from '@254carbon/observability';

/** The object that owns the pods: the operator makes StatefulSets of its own kinds. */
export function podOwner({ kind, name, namespace }: Pick<Workload, 'kind' | 'name' | 'namespace'>) {
  const made = kind === 'Prometheus' || kind === 'Alertmanager';
  const owner = made ? `statefulset/${kind.toLowerCase()}-${name}` : `${kind.toLowerCase()}/${name}`;
  return { namespace, reference: owner };
}
