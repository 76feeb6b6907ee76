import { componentDefinition } from './component/options';
import { removeDefinition } from './remove/options';
import type { GeneratorDefinition } from './generator-definition';

/** Every generator by its name; `generators.json`, the schemas and the docs are derived from this. */
export const definitions = {
  component: componentDefinition,
  remove: removeDefinition,
} satisfies Readonly<Record<string, GeneratorDefinition>>;
