import type { Json, JsonObject, SourceDocument } from '@254carbon/manifest';
import type { KnobSet, Size } from '@254carbon/observability';
import type { LocatedComponent } from '../environment';
import { layered, type Layered } from './layered';

interface Options {
  readonly size: Size;
  /** What the environment says of this component's knobs. */
  readonly settings: JsonObject;
  readonly document: SourceDocument;
}

/** The knobs of a component: its defaults, what the size profile changes in them, what the environment says. */
export function layerKnobs({ component, file }: LocatedComponent, { size, settings, document }: Options): Layered {
  return layered([
    { name: 'component', file, value: pick(component.knobs, (knob) => knob.default) },
    { name: 'size', file, value: pick(component.knobs, (knob) => knob.sizes[size]) },
    { name: 'environment', file: document.file, value: settings, document, base: ['components', component.name] },
  ]);
}

function pick(knobs: KnobSet, value: (knob: KnobSet[string]) => Json | undefined): JsonObject {
  return Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, value(knob)]));
}
