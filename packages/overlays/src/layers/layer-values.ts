import type { JsonObject } from '@254carbon/manifest';
import type { Environment, PlacedComponent } from '../environment';
import { layered, type Layer, type Layered } from './layered';

/** Chart values of one release, with the files that they come from. */
export interface LayeredRelease {
  readonly values: Layered;
  readonly sources: readonly string[];
}

type ValuesOf = (component: PlacedComponent) => Readonly<Record<string, JsonObject>>;

/**
 * The chart values of each release: what its component says, then what components that are mounted in it say, then the
 * files of the environment in the same order.
 */
export function layerValues(environment: Environment, valuesOf: ValuesOf): ReadonlyMap<string, LayeredRelease> {
  const layers = environment.components.flatMap((one) => layersOf(environment, one, valuesOf(one)));
  const releases = environment.components.flatMap(({ component, file }) =>
    component.releases.map(({ name }): Layer & { readonly release: string } => {
      return { name: 'component', file, value: {}, release: name };
    }),
  );
  return new Map(
    releases.map((bare) => {
      const own = layers.filter(({ release }) => release === bare.release).sort((a, b) => a.rank - b.rank);
      const sources = [...new Set(own.map(({ file }) => file))];
      return [bare.release, { values: layered(own.length === 0 ? [bare] : own), sources }];
    }),
  );
}

interface RankedLayer extends Layer {
  readonly release: string;
  readonly rank: number;
}

function layersOf(
  { components, values: files }: Environment,
  { component, file }: PlacedComponent,
  values: Readonly<Record<string, JsonObject>>,
): RankedLayer[] {
  const { name, mount } = component;
  const host = components.find((one) => one.component.name === mount?.component)?.component;
  const at = mount?.path ?? [];
  const releaseOf = (key: string) => (mount === undefined ? key : (host?.releases[0]?.name ?? ''));
  const mounted = mount === undefined ? 0 : 1;
  return [
    ...Object.entries(values).map(([key, value]): RankedLayer => {
      return { name: 'component', file, value, at, release: releaseOf(key), rank: mounted };
    }),
    ...files
      .filter((one) => one.component === name)
      .map(({ release, document, value }): RankedLayer => {
        const rank = 2 + mounted;
        return { name: 'values', file: document.file, document, value, at, release: releaseOf(release), rank };
      }),
  ];
}
