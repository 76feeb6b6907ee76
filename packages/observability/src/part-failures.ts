import type { Component, Context, KnobContext } from './component';
import { strangeValue } from './strange-value';

/** The functions of a component that are asked once everything is wired. */
export const WIRED_PARTS = [
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

/** A function of a component that throws, and what it says; or that makes what cannot be written. */
export interface PartFailure {
  readonly part: keyof Component;
  readonly reason: string;
}

/** Which functions of a component fail before anything is wired. */
export function unwiredFailures(component: Component, context: KnobContext): readonly PartFailure[] {
  return failures(['endpoints', 'refuse'] as const, (part) => component[part](context));
}

/** Which functions of a component fail in its place in a wiring. */
export function wiredFailures(component: Component, context: Context): readonly PartFailure[] {
  return failures(WIRED_PARTS, (part) => component[part](context));
}

function failures<Part extends keyof Component>(parts: readonly Part[], ask: (part: Part) => unknown): PartFailure[] {
  return parts.flatMap((part) => {
    try {
      const made = ask(part);
      // Dashboards become JSON, which leaves the functions of their builders out.
      const strange = part === 'values' || part === 'manifests' ? strangeValue(made) : undefined;
      return strange === undefined ? [] : [{ part, reason: `it gives ${strange}, which YAML cannot hold` }];
    } catch (error) {
      return [{ part, reason: error instanceof Error ? error.message : String(error) }];
    }
  });
}
