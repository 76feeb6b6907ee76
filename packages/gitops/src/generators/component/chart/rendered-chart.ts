import type { Endpoint, Grant, RenderedKinds, ScrapeTarget, Workload } from '@254carbon/observability';

/** What a chart makes with its own values, as far as a component has to know it. */
export interface RenderedChart {
  readonly renders: readonly RenderedKinds[];
  readonly bringsCrdsOf: readonly string[];
  readonly rendersKindsOf: readonly string[];
  readonly grants: readonly Grant[];
  readonly endpoints: readonly Endpoint[];
  readonly workloads: readonly Workload[];
  readonly scrapes: readonly ScrapeTarget[];
}

export const NAMESPACE = 'observability';
