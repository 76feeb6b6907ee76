import type { Component, Context } from '@254carbon/observability';
import { memoiseByReads } from './memoise-by-reads';

const ASKED = [
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

type Asked = (typeof ASKED)[number];
type Remembered = { readonly [Name in Asked]: (context: Context) => ReturnType<Component[Name]> };

const known = new WeakMap<Component, Remembered>();

/** A component's answers, the identical ones for environments that it cannot tell apart. */
export function rememberComponent(component: Component): Remembered {
  const before = known.get(component);
  if (before !== undefined) return before;
  const entries = ASKED.map((name) => [name, memoiseByReads<unknown>((context) => component[name](context))]);
  const remembered = Object.fromEntries(entries) as Remembered;
  known.set(component, remembered);
  return remembered;
}
