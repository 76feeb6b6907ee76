import { type Problem, raise } from '@254carbon/manifest';
import type { Component } from '@254carbon/observability';
import { knobContext, samplesFor } from '../component-samples';
import { gitopsRules } from '../../rules';
import type { ComponentCheck } from './component-check';

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

/** Every part of a component is made once in every sample; each failure is told once. */
export const componentThrows: ComponentCheck = ({ component, file, all, contexts }) => {
  const failures = new Map<string, Problem>();
  const attempt = (part: string, size: string, make: () => unknown) => {
    const reason = failureOf(make);
    if (reason === undefined || failures.has(`${part} ${reason}`)) return;
    failures.set(`${part} ${reason}`, raise(gitopsRules, 'component-throws', { file }, { part, size, reason }));
  };
  for (const environment of samplesFor(all)) {
    const context = knobContext({ component, file }, environment);
    attempt('refuse', environment.size, () => component.refuse(context));
    attempt('endpoints', environment.size, () => component.endpoints(context));
  }
  for (const context of contexts) {
    for (const part of WIRED) attempt(part, context.environment.size, () => component[part](context));
  }
  return [...failures.values()];
};

function failureOf(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
