import { type Component, defineComponent, knob } from '@254carbon/observability';
import type { ChartFacts } from './parse-chart';
import { NAMESPACE, type RenderedChart } from './rendered-chart';

/** Stands for a repository that nobody has named; the name can never resolve. */
export const NOWHERE = 'https://charts.invalid';

/** A component to be made of a chart. */
export interface ChartModel {
  readonly name: string;
  readonly facts: ChartFacts;
  readonly repository: { readonly name: string; readonly url: string };
  /** Absent where Helm could not tell. */
  readonly rendered?: RenderedChart;
}

/** The component that the written definition will be. */
export function toComponent({ name, facts, repository, rendered }: ChartModel): Component {
  const { replicas } = facts;
  return defineComponent({
    name,
    title: titleOf(name),
    summary: facts.description,
    chart: { repository, name: facts.name, version: facts.version, appVersion: facts.appVersion },
    releases: [releaseOf(name, rendered)],
    knobs:
      replicas === undefined ? {} : { replicas: knob.integer({ description: 'Pods.', default: replicas, minimum: 1 }) },
    grants: rendered?.grants ?? [],
    endpoints: () => rendered?.endpoints ?? [],
    workloads: () => rendered?.workloads ?? [],
    scrapes: () => rendered?.scrapes ?? [],
    values: () => ({ [name]: {} }),
  }) as unknown as Component;
}

export function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function releaseOf(name: string, rendered: RenderedChart | undefined): Component['releases'][number] {
  if (rendered === undefined) return { name, namespace: NAMESPACE };
  const { renders, bringsCrdsOf, rendersKindsOf } = rendered;
  return {
    name,
    namespace: NAMESPACE,
    ...(bringsCrdsOf.length === 0 ? {} : { bringsCrdsOf }),
    ...(rendersKindsOf.length === 0 ? {} : { rendersKindsOf }),
    renders,
  };
}
