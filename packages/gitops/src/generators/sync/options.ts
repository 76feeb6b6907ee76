import type { GeneratorDefinition } from '../generator-definition';

export const syncDefinition = {
  description: 'Keep what is derived from components and environments up to date; `nx sync` runs it',
  properties: {},
  required: [],
  examples: [{ command: 'nx g @254carbon/gitops:sync', description: 'Write the schemas for editors again' }],
  hidden: true,
} as const satisfies GeneratorDefinition;
