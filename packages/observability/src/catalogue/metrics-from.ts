import type { Metric } from '../component';

/** Metrics of one source. */
export function metricsFrom(source: string, ...names: readonly string[]): readonly Metric[] {
  return names.map((name) => ({ name, source }));
}
