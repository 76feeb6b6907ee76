import type { AlertGroup } from '../../alert';
import type { Context } from '../../component';
import type { LokiKnobs } from './knobs';
import { cannotNotify, rulesFail } from './rule-alerts';
import { down, manyStreams, queriesFail, queriesSlow, refusesLogs, requestsFail } from './service-alerts';
import { cannotStore, doesNotDelete } from './storage-alerts';

const led = { dashboard: 'platform-loki' } as const;

/** What fills a volume or keeps a pod from running is seen by the chart rules for volumes and workloads. */
export function alerts({ knobs, environment, endpoint }: Context<LokiKnobs>): readonly AlertGroup[] {
  const rules = endpoint('alerts') === undefined ? [] : [rulesFail, cannotNotify];
  return [
    {
      ...led,
      name: 'loki',
      alerts: [down, refusesLogs, requestsFail, queriesFail, queriesSlow, manyStreams(knobs)],
    },
    { ...led, name: 'loki-storage', alerts: [cannotStore(environment.objectStorage !== undefined), doesNotDelete] },
    ...(rules.length === 0 ? [] : [{ ...led, name: 'loki-rules', alerts: rules }]),
  ];
}
