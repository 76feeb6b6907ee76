import type { AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { metricsLost, tooManySeries } from './generator-alerts';
import type { TempoKnobs } from './knobs';
import { down, queriesSlow, refusesSpans, requestsFail } from './service-alerts';
import { cannotStore, doesNotCompact, doesNotDelete } from './storage-alerts';

const led = { dashboard: 'platform-tempo' } as const;

/** What fills the volume or keeps the pod from running is seen by the chart rules for volumes and workloads. */
export function alerts({ environment, endpoint }: Context<TempoKnobs>): readonly AlertGroup[] {
  const generates = endpoint('metrics-remote-write') !== undefined;
  return [
    { ...led, name: 'tempo', alerts: [down, refusesSpans, requestsFail, queriesSlow] },
    {
      ...led,
      name: 'tempo-storage',
      alerts: [cannotStore(environment.objectStorage !== undefined), doesNotCompact, doesNotDelete],
    },
    ...(generates ? [{ ...led, name: 'tempo-metrics', alerts: [metricsLost, tooManySeries] }] : []),
  ];
}
