import { isObject, type Json, type JsonObject } from '@254carbon/manifest';
import type { ExpandedWorkload } from '../../packages/observability/src/catalogue/expansion';

type Scheduling = Pick<ExpandedWorkload, 'priority' | 'gracePeriod' | 'spread'>;

/** What a pod's specification, or a resource of the operator that has the same fields, says of where and how its pods run. */
export function schedulingOf(pod: JsonObject): Scheduling {
  const { priorityClassName, terminationGracePeriodSeconds, topologySpreadConstraints, affinity } = pod;
  const { podAntiAffinity } = record(affinity);
  const { requiredDuringSchedulingIgnoredDuringExecution: required } = record(podAntiAffinity);
  const keys = [...list(topologySpreadConstraints), ...list(required)].map(({ topologyKey }) => String(topologyKey));
  return {
    ...(typeof priorityClassName === 'string' ? { priority: priorityClassName } : {}),
    ...(typeof terminationGracePeriodSeconds === 'number' ? { gracePeriod: terminationGracePeriodSeconds } : {}),
    spread: [...new Set(keys)].sort(),
  };
}

function record(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
