import type { JsonObject } from '@254carbon/manifest';
import { SIZES, type Component, type Knob } from '@254carbon/observability';
import type { LocatedComponent } from './environment';
import { baseEnvironmentSchema } from './generated/environment-schema';

/**
 * JSON Schema (draft-7) of `environment.yaml` in a workspace with these components: what editors complete by and what
 * `parseWorkspace` checks by. Knobs carry no `default` keyword, since theirs depends on the size.
 */
export function environmentSchema(components: readonly LocatedComponent[]): JsonObject {
  const properties = baseEnvironmentSchema['properties'] as JsonObject;
  const base = properties['components'] as JsonObject;
  const sorted = [...components].sort((a, b) => (a.component.name < b.component.name ? -1 : 1));
  return {
    ...baseEnvironmentSchema,
    properties: {
      ...properties,
      components: {
        type: 'object',
        description: base['description'],
        properties: Object.fromEntries(sorted.map(({ component }) => [component.name, componentSchema(component)])),
        additionalProperties: false,
      },
    },
  };
}

function componentSchema({ title, summary, knobs }: Component): JsonObject {
  return {
    type: 'object',
    description: `${title}. ${summary}`,
    properties: Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knobSchema(knob)])),
    additionalProperties: false,
  };
}

function knobSchema({ schema, default: base, sizes }: Knob): JsonObject {
  const bySize = SIZES.flatMap((size) => (sizes[size] === undefined ? [] : [`${size}: ${sizes[size]}`]));
  const defaults = `Default: ${[String(base), ...bySize].join(', ')}.`;
  return { ...schema, description: `${String(schema['description'])} ${defaults}` };
}
