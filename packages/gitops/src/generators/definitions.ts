import { componentDefinition } from './component/options';
import type { GeneratorDefinition } from './generator-definition';

/** Every generator by its name; `generators.json`, the schemas and the docs are derived from this. */
export const definitions = {
  component: componentDefinition,
} satisfies Readonly<Record<string, GeneratorDefinition>>;
