import type { EnvironmentNames } from './environment-facts';

/** What every signal carries, so that those of several clusters may meet in one place. */
export const TENANCY_LABELS = ['cluster', 'environment'] as const;

/** Where a signal comes from, under the same names in metrics, logs, traces and alerts. */
export function tenancy({
  name,
  cluster,
}: EnvironmentNames): Readonly<Record<(typeof TENANCY_LABELS)[number], string>> {
  return { cluster: cluster.name, environment: name };
}
