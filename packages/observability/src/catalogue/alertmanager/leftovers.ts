import type { Context, Leftover } from '../../component';
import { ALERTMANAGER, NAMESPACE } from '../prometheus/names';
import type { AlertmanagerKnobs } from './knobs';

export function leftovers({ knobs }: Context<AlertmanagerKnobs>): readonly Leftover[] {
  const claims = Array.from(
    { length: knobs.replicas },
    (_, ordinal) => `alertmanager-${ALERTMANAGER}-db-alertmanager-${ALERTMANAGER}-${ordinal}`,
  );
  return [
    {
      what: `silences and what was notified: ${claims.length === 1 ? 'volume claim' : 'volume claims'} ${claims.join(', ')}`,
      remove: `kubectl delete pvc -n ${NAMESPACE} ${claims.join(' ')}`,
    },
  ];
}
