import type { AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { configurationStale, discoveryFailing, operatorFailing } from './configuration-alerts';
import { cannotNotify, down, dropsSamples, notIngesting, rejectsPushes, rulesFailing } from './ingestion-alerts';
import { GITOPS } from './flux-alert-parts';
import { controllerDown, controllerHangs, stateUnknown } from './flux-controller-alerts';
import { drift, notReady, sourceNotFetched, stalled, suspended } from './flux-object-alerts';
import type { PrometheusKnobs } from './knobs';
import { cardinalityJump, historyCutShort, storageFailing } from './storage-alerts';

/**
 * They replace the chart's groups for Prometheus and its operator. What fills the volume is seen by the chart's group for
 * volumes, what keeps a pod from running by its group for workloads.
 */
export function alerts(context: Context<PrometheusKnobs>): readonly AlertGroup[] {
  const notify = context.endpoint('alerts') === undefined ? [] : [cannotNotify];
  return [
    { ...own, name: 'prometheus', alerts: [down, notIngesting, rejectsPushes, dropsSamples, ...notify, rulesFailing] },
    { ...own, name: 'prometheus-storage', alerts: [cardinalityJump, historyCutShort, storageFailing] },
    { ...own, name: 'prometheus-configuration', alerts: [configurationStale, discoveryFailing, operatorFailing] },
    { ...flux, name: 'flux-objects', alerts: [sourceNotFetched, notReady, stalled, suspended, drift] },
    { ...flux, name: 'flux-controllers', alerts: [controllerDown, controllerHangs, stateUnknown] },
  ];
}

const own = { dashboard: 'platform-prometheus' } as const;

/** With a label of their own: Flux that is down is no reason to be silent about Prometheus. */
const flux = { about: 'flux', dashboard: GITOPS } as const;
