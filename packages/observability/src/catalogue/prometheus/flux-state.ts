import type { JsonObject } from '@254carbon/manifest';
import { condition, fluxObjects, type FluxObjects } from './flux-objects';

const since: JsonObject = {
  name: 'resource_ready_since_seconds',
  help: 'When a Flux object became ready or ceased to be.',
  // Who has no condition yet has no sample; kube-state-metrics would log that as an error at every turn.
  errorLogV: 5,
  each: { type: 'Gauge', gauge: { path: condition('Ready', 'lastTransitionTime') } },
  labelsFromPath: { name: ['metadata', 'name'], exported_namespace: ['metadata', 'namespace'] },
};

/**
 * What makes kube-state-metrics count Flux objects: one `gotk_resource_info` for each as Flux documents it, and when it
 * became ready or ceased to be.
 */
export const fluxState: JsonObject = {
  enabled: true,
  config: { kind: 'CustomResourceStateMetrics', spec: { resources: fluxObjects.map(resourceOf) } },
};

/** Rights that counting takes: for the objects, and to see whether their kinds are there. */
export const fluxStateRights = [...new Set(fluxObjects.map(({ group }) => group))].map((group) => ({
  apiGroups: [group],
  resources: fluxObjects.filter((one) => one.group === group).map(({ plural }) => plural),
  verbs: ['list', 'watch'],
}));

function resourceOf(one: FluxObjects): JsonObject {
  const { group, version, kind, still } = one;
  return {
    groupVersionKind: { group, version, kind },
    metricNamePrefix: 'gotk',
    metrics: [info(one), ...(still === true ? [] : [since])],
  };
}

function info({ revision, more, still }: FluxObjects): JsonObject {
  return {
    name: 'resource_info',
    help: 'What state a Flux object is in.',
    each: { type: 'Info', info: { labelsFromPath: { name: ['metadata', 'name'] } } },
    labelsFromPath: {
      exported_namespace: ['metadata', 'namespace'],
      suspended: ['spec', 'suspend'],
      ...(still === true ? {} : { ready: condition('Ready'), stalled: condition('Stalled') }),
      ...(revision === undefined ? {} : { revision }),
      ...more,
    },
  };
}
