import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const removeDefinition = {
  description: 'Remove a component, environment, dashboard or alert, with every reference to it',
  aliases: ['rm'],
  properties: {
    name: {
      type: 'string',
      description: 'What to remove, by its name: loki, qa, loki-ingestion, LokiDiskFull.',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'What is to be removed? The name of a component, environment, dashboard or alert',
      'x-priority': 'important',
      examples: ['loki', 'qa', 'LokiDiskFull'],
    },
    kind: {
      type: 'string',
      enum: ['component', 'environment', 'dashboard', 'alert'],
      description: 'What kind of thing it is, where one name is used for several.',
      'x-priority': 'important',
    },
    force: {
      type: 'boolean',
      default: false,
      description:
        'Remove it although something needs it. What needs it has errors then, and its environments are not rendered until they are mended.',
    },
  },
  required: ['name'],
  examples: [
    { command: 'nx g @254carbon/gitops:remove loki', description: 'Remove Loki, and turn it off everywhere' },
    {
      command: 'nx g @254carbon/gitops:remove qa --dry-run',
      description: 'See what removing an environment would take along',
    },
    {
      command: 'nx g @254carbon/gitops:remove prometheus --force',
      description: 'Remove what others need, and mend them after',
    },
  ],
} as const satisfies GeneratorDefinition;

export type RemoveOptions = OptionsOf<typeof removeDefinition>;
