import { isObject, type Json, type JsonObject } from '@254carbon/manifest';

/**
 * Chart values, `stronger` over `weaker`: objects merge, lists and scalars replace. A null stays, since it tells Helm to
 * drop the chart's own default. What only one side holds is the identical object in the result.
 */
export function mergeValues(weaker: JsonObject, stronger: JsonObject): JsonObject {
  const merged: Record<string, Json | undefined> = { ...weaker };
  for (const [key, value] of Object.entries(stronger)) {
    if (value === undefined) continue;
    const below = merged[key];
    merged[key] = isObject(below) && isObject(value) ? mergeValues(below, value) : value;
  }
  return merged;
}
