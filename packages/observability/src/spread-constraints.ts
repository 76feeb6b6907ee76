import type { JsonObject } from '@254carbon/manifest';

/**
 * Keeps alike pods apart, first by zone, then by node. A wish and no condition: in a cluster with one zone, or while one
 * is away, pods shall run all the same.
 */
export function spreadConstraints(labels: Readonly<Record<string, string>>): readonly JsonObject[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { ...labels } },
  }));
}
