import type { KnobContext } from '../../component';
import type { Endpoint } from '../../endpoint';
import { ALERTMANAGER, NAMESPACE } from '../prometheus/names';
import type { AlertmanagerKnobs } from './knobs';

/** Headless Service that the operator makes, so that each pod has a name of its own. */
const HEADLESS_SERVICE = 'alertmanager-operated';

/**
 * The peers gossip silences and what was notified, not the alerts: an alert has to be sent to each, or it is lost with the
 * one that has it.
 */
export function endpoints({ knobs }: KnobContext<AlertmanagerKnobs>): readonly Endpoint[] {
  const names = Array.from({ length: knobs.replicas }, (_, ordinal) => `alertmanager-${ALERTMANAGER}-${ordinal}`);
  return [
    {
      name: 'alerts',
      signal: 'alerts',
      service: ALERTMANAGER,
      namespace: NAMESPACE,
      port: 9093,
      targetPort: 9093,
      scheme: 'http',
      path: '',
      page: { login: false },
      ...(names.length > 1 ? { independentPods: { headlessService: HEADLESS_SERVICE, names } } : {}),
    },
  ];
}
