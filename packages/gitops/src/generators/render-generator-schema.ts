import type { JsonObject } from '@254carbon/manifest';
import type { GeneratorDefinition } from './generator-definition';

/** `schema.json` of a generator, by which Nx asks, completes, checks and explains its options. */
export function renderGeneratorSchema(name: string, definition: GeneratorDefinition): JsonObject {
  const { description, properties, required, examples } = definition;
  return {
    $schema: 'https://json-schema.org/schema',
    $id: `Gitops${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    description,
    cli: 'nx',
    type: 'object',
    properties: properties as unknown as JsonObject,
    required: [...required],
    additionalProperties: false,
    examples: examples as unknown as readonly JsonObject[],
  };
}
