import { type Component, type Context, WIRED_PARTS } from '@254carbon/observability';
import { memoiseByReads } from './memoise-by-reads';
import type { Shape } from './shape';

type Remembered = {
  readonly [Name in (typeof WIRED_PARTS)[number]]: (context: Context, shape: Shape) => ReturnType<Component[Name]>;
};

const known = new WeakMap<Component, Remembered>();

/** A component's answers, the identical ones for environments that it cannot tell apart. */
export function rememberComponent(component: Component): Remembered {
  const before = known.get(component);
  if (before !== undefined) return before;
  const entries = WIRED_PARTS.map((name) => [name, memoiseByReads<unknown>((context) => component[name](context))]);
  const remembered = Object.fromEntries(entries) as Remembered;
  known.set(component, remembered);
  return remembered;
}
