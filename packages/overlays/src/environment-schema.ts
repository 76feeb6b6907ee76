import type { JsonObject } from '@254carbon/manifest';
import { DURATION, QUANTITY, SIZES, type Component, type Knob } from '@254carbon/observability';
import type { LocatedComponent } from './environment';
import { baseEnvironmentSchema } from './generated/environment-schema';

/**
 * JSON Schema (draft-7) of `environment.yaml` in a workspace with these components: what editors complete by and what
 * `parseWorkspace` checks by. Knobs carry no `default` keyword, since theirs depends on the size.
 */
export function environmentSchema(components: readonly LocatedComponent[]): JsonObject {
  return withComponents(baseEnvironmentSchema, components);
}

/** The schema of the model with the knobs of these components. */
export function withComponents(base: JsonObject, components: readonly LocatedComponent[]): JsonObject {
  const properties = base['properties'] as JsonObject;
  const { description } = properties['components'] as JsonObject;
  const sorted = components.map(({ component }) => component).sort((a, b) => (a.name < b.name ? -1 : 1));
  const known = {
    type: 'object',
    description,
    properties: Object.fromEntries(sorted.map((component) => [component.name, componentSchema(component)])),
    additionalProperties: false,
  };
  const expose = properties['expose'] as JsonObject;
  const exposable = {
    ...expose,
    properties: Object.fromEntries(sorted.map(({ name }) => [name, expose['additionalProperties']])),
    additionalProperties: false,
  };
  return { ...base, properties: { ...properties, expose: exposable, components: known } };
}

function componentSchema({ title, summary, knobs }: Component): JsonObject {
  return {
    // A key without a value turns the component on too: all its knobs may be commented out.
    type: ['object', 'null'],
    description: `${title}. ${summary}`,
    properties: Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knobSchema(knob)])),
    additionalProperties: false,
  };
}

function knobSchema({ schema, default: base, sizes }: Knob): JsonObject {
  const bySize = SIZES.flatMap((size) => (sizes[size] === undefined ? [] : [`${size}: ${sizes[size]}`]));
  const defaults = `Default: ${[String(base), ...bySize].join(', ')}.`;
  return { ...schema, ...formOf(schema), description: `${String(schema['description'])} ${defaults}` };
}

/** What editors and checks say of text in another form. */
function formOf({ pattern, patternErrorMessage }: JsonObject): JsonObject {
  if (patternErrorMessage !== undefined) return {};
  if (pattern === DURATION) return { patternErrorMessage: 'write a duration such as 30s, 12h or 15d.' };
  return pattern === QUANTITY ? { patternErrorMessage: 'write a quantity such as 500m, 2 or 10Gi.' } : {};
}
