import type { JsonObject } from '@254carbon/manifest';
import type { Chart, Component, Release } from './component';
import { mergeValues } from './merge-values';
import type { Wiring } from './wiring';

/** A release with the values that its components give it, before an environment adds any. */
export interface ReleaseValues {
  /** The component that owns the release; mounted ones only add to it. */
  readonly component: Component;
  readonly release: Release;
  readonly chart: Chart;
  readonly values: JsonObject;
}

/** The values of every release of an environment, mounted components included. */
export function releaseValues({ components, contextOf }: Wiring): readonly ReleaseValues[] {
  return components.flatMap(({ component: owner }) => {
    const own = owner.values(contextOf(owner.name));
    const mounted = components
      .map(({ component }) => component)
      .filter(({ mount }) => mount?.component === owner.name)
      .map(({ name, mount, values }) => nest(values(contextOf(name))[name] ?? {}, mount?.path ?? []));
    return owner.releases.map((release, index) => ({
      component: owner,
      release,
      chart: owner.chart,
      values: (index === 0 ? mounted : []).reduce(mergeValues, own[release.name] ?? {}),
    }));
  });
}

function nest(values: JsonObject, path: readonly string[]): JsonObject {
  return path.reduceRight((inner, key) => ({ [key]: inner }), values);
}
