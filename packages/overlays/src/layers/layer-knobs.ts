import type { Json, JsonObject, SourceDocument } from '@254carbon/manifest';
import { SIZES, type Component, type KnobSet, type Size } from '@254carbon/observability';
import type { LocatedComponent } from '../environment';
import { layered, type Layered } from './layered';

interface Options {
  readonly size: Size;
  /** What the environment says of this component's knobs. */
  readonly settings: JsonObject;
  readonly document: SourceDocument;
}

interface Merged {
  readonly component: Component;
  readonly size: Size;
  readonly value: JsonObject;
}

/** By what an environment says, which is the identical object in all that differ in their names only. */
const known = new WeakMap<JsonObject, Merged>();

/** The knobs of a component: its defaults, what the size profile changes in them, what the environment says. */
export function layerKnobs({ component, file }: LocatedComponent, { size, settings, document }: Options): Layered {
  const { base, sizes } = profileOf(component.knobs);
  const before = known.get(settings);
  const layers = layered(
    [
      { name: 'component', file, value: base },
      { name: 'size', file, value: sizes[size] },
      { name: 'environment', file: document.file, value: settings, document, base: ['components', component.name] },
    ],
    before?.component === component && before.size === size ? before.value : undefined,
  );
  if (before === undefined) known.set(settings, { component, size, value: layers.value });
  return layers;
}

interface Profile {
  readonly base: JsonObject;
  readonly sizes: Readonly<Record<Size, JsonObject>>;
}

const profiles = new WeakMap<KnobSet, Profile>();

/** The defaults of a component, the same for all environments. */
function profileOf(knobs: KnobSet): Profile {
  let profile = profiles.get(knobs);
  if (profile === undefined) {
    const sizes = Object.fromEntries(SIZES.map((size) => [size, pick(knobs, (knob) => knob.sizes[size])]));
    profile = { base: pick(knobs, (knob) => knob.default), sizes: sizes as Record<Size, JsonObject> };
    profiles.set(knobs, profile);
  }
  return profile;
}

function pick(knobs: KnobSet, value: (knob: KnobSet[string]) => Json | undefined): JsonObject {
  return Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, value(knob)]));
}
