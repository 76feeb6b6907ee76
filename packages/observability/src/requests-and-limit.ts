import type { JsonObject } from '@254carbon/manifest';
import { scaleQuantity } from './quantity';

/**
 * Resources of a container: requests, and a memory limit of `factor` times the request. There is no CPU limit anywhere:
 * throttling hides as slowness, and requests share what is left.
 */
export function requestsAndLimit(cpu: string, memory: string, factor: number): JsonObject {
  return { requests: { cpu, memory }, limits: { memory: scaleQuantity(memory, factor) } };
}
