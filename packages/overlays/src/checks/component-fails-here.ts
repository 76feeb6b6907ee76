import { raise, type Problem } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';
import type { Environment, PlacedComponent } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

const BEFORE_WIRING = ['endpoints', 'refuse'] as const satisfies readonly (keyof Component)[];
const WIRED = [
  'values',
  'workloads',
  'scrapes',
  'dashboards',
  'alerts',
  'secrets',
  'manifests',
  'leftovers',
  'outages',
] as const satisfies readonly (keyof Component)[];

type Subject = Pick<Environment, 'file' | 'document' | 'facts' | 'components'> & Partial<Pick<Environment, 'wiring'>>;

/** Parts of components that throw with the knobs and the wiring of an environment. Asked only where something threw. */
export function componentFailsHere(environment: Subject): Problem[] {
  const { facts, components, wiring } = environment;
  return components.flatMap((placed) => {
    const { component, knobs } = placed;
    const failures = [
      ...BEFORE_WIRING.map((part) => [part, failureOf(() => component[part]({ environment: facts, knobs }))] as const),
      ...(wiring === undefined
        ? []
        : WIRED.map((part) => [part, failureOf(() => component[part](wiring.contextOf(component.name)))] as const)),
    ];
    return failures.flatMap(([part, reason]) =>
      reason === undefined ? [] : [told(environment, placed, part, reason)],
    );
  });
}

function told(environment: Subject, { component, file }: PlacedComponent, part: string, reason: string): Problem {
  const args = { component: component.name, part, reason, source: file };
  return raise(overlaysRules, 'component-fails-here', atComponent(environment, component.name), args);
}

function failureOf(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
