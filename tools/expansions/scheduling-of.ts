import { isObject, type Json, type JsonObject } from '@254carbon/manifest';
import type { ExpandedWorkload } from '../../packages/observability/src/catalogue/expansion';

type Scheduling = Pick<ExpandedWorkload, 'priority' | 'gracePeriod' | 'spread'>;

/**
 * What a pod's specification, or a resource of the operator that has the same fields, says of where and how its pods run.
 * A constraint counts only if it selects these very pods by their labels: one that selects none keeps nothing apart.
 */
export function schedulingOf(pod: JsonObject, labels: Readonly<Record<string, string>>): Scheduling {
  const { priorityClassName, terminationGracePeriodSeconds, topologySpreadConstraints, affinity } = pod;
  const { podAntiAffinity } = record(affinity);
  const { requiredDuringSchedulingIgnoredDuringExecution: required } = record(podAntiAffinity);
  const keys = [...list(topologySpreadConstraints), ...list(required)]
    .filter(({ labelSelector }) => isObject(labelSelector) && selects(labelSelector, labels))
    .map(({ topologyKey }) => String(topologyKey));
  return {
    ...(typeof priorityClassName === 'string' ? { priority: priorityClassName } : {}),
    ...(typeof terminationGracePeriodSeconds === 'number' ? { gracePeriod: terminationGracePeriodSeconds } : {}),
    spread: [...new Set(keys)].sort(),
  };
}

function selects({ matchLabels, matchExpressions }: JsonObject, labels: Readonly<Record<string, string>>): boolean {
  const expressions = list(matchExpressions);
  const known = expressions.every(({ operator }) => operator === 'In');
  if (!known) throw new Error(`operators of ${JSON.stringify(expressions)} are not known`);
  return (
    Object.entries(record(matchLabels)).every(([key, value]) => labels[key] === value) &&
    expressions.every(({ key, values }) => Array.isArray(values) && values.includes(labels[String(key)] ?? null))
  );
}

function record(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
