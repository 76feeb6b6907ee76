import type { Component, Context } from './component';
import type { Adjustment } from './define-component';
import type { Knob, KnobSet } from './knob';
import { mergeValues } from './merge-values';

/**
 * A component of the catalogue as a platform wants it: other defaults and values, more dashboards, alerts and manifests.
 * What it offers, needs and uses stays, so that the wiring holds whatever is adjusted.
 * @throws RangeError for a knob or a release that the component does not have: a typing error must not pass in silence.
 */
export function extend<K extends KnobSet>(component: Component<K>, adjustment: Adjustment<K> = {}): Component<K> {
  const { chart, defaults = {}, values, dashboards, alerts, manifests } = adjustment;
  return {
    ...component,
    chart: { ...component.chart, ...chart },
    knobs: withDefaults(component, defaults),
    values(context) {
      const base = component.values(context);
      const over = values?.(context) ?? {};
      for (const release of Object.keys(over)) {
        if (base[release] === undefined) throw new RangeError(`${component.name} has no release "${release}"`);
      }
      return Object.fromEntries(
        Object.entries(base).map(([release, own]) => [release, mergeValues(own, over[release] ?? {})]),
      );
    },
    dashboards: append(component.dashboards, dashboards),
    alerts: append(component.alerts, alerts),
    manifests: append(component.manifests, manifests),
  };
}

function withDefaults<K extends KnobSet>(
  { name, knobs }: Component<K>,
  defaults: Readonly<Record<string, unknown>>,
): K {
  const changed = Object.entries(defaults).map(([key, value]): [string, Knob] => {
    const knob = knobs[key];
    if (knob === undefined) throw new RangeError(`${name} has no knob "${key}"`);
    return [key, { ...knob, default: value as Knob['default'], sizes: {} }];
  });
  return { ...knobs, ...Object.fromEntries(changed) };
}

function append<K extends KnobSet, T>(
  base: (context: Context<K>) => readonly T[],
  more: ((context: Context<K>) => readonly T[]) | undefined,
): (context: Context<K>) => readonly T[] {
  return more === undefined ? base : (context) => [...base(context), ...more(context)];
}
