import type { AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { configurationStale, discoveryFailing, operatorFailing, webhookFails } from './configuration-alerts';
import { cannotNotify, down, dropsSamples, notIngesting, rejectsPushes, rulesFailing } from './ingestion-alerts';
import { controllerDown, controllerHangs, stateUnknown } from './flux-controller-alerts';
import { drift, notReady, sourceNotFetched, stalled, suspended } from './flux-object-alerts';
import { CAPACITY, GITOPS, OVERVIEW, PROMETHEUS_ITSELF } from './dashboard-uids';
import type { PrometheusKnobs } from './knobs';
import { volumeAlmostFull, volumeFills, watchdog } from './platform-alerts';
import { cardinalityJump, historyCutShort, storageFailing } from './storage-alerts';

/** They replace the chart's groups for Prometheus and its operator; what keeps a pod from running is seen by its others. */
export function alerts(context: Context<PrometheusKnobs>): readonly AlertGroup[] {
  const notify = context.endpoint('alerts') === undefined ? [] : [cannotNotify];
  return [
    { ...own, name: 'prometheus', alerts: [down, notIngesting, rejectsPushes, dropsSamples, ...notify, rulesFailing] },
    { ...own, name: 'prometheus-storage', alerts: [cardinalityJump, historyCutShort, storageFailing] },
    {
      ...own,
      name: 'prometheus-configuration',
      alerts: [configurationStale, discoveryFailing, operatorFailing, webhookFails],
    },
    { ...volumes, name: 'platform-volumes', alerts: [volumeFills, volumeAlmostFull] },
    { about: 'alerting', dashboard: OVERVIEW, name: 'watchdog', alerts: [watchdog] },
    { ...flux, name: 'flux-objects', alerts: [sourceNotFetched, notReady, stalled, suspended, drift] },
    { ...flux, name: 'flux-controllers', alerts: [controllerDown, controllerHangs, stateUnknown] },
  ];
}

const own = { dashboard: PROMETHEUS_ITSELF } as const;

/** Whoever's volume it is; the chart's alerts for all volumes are held back by these. */
const volumes = { about: 'volumes', dashboard: CAPACITY } as const;

/** With a label of their own: Flux that is down is no reason to be silent about Prometheus. */
const flux = { about: 'flux', dashboard: GITOPS } as const;
