import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const environmentDefinition = {
  description: 'Add an environment: a folder, its settings with explanations, and the branch that Flux watches',
  aliases: ['env'],
  properties: {
    name: {
      type: 'string',
      description: 'Name of the environment and of its folder: qa. Lower-case letters, digits and "-".',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'What is the environment called? A short name such as qa',
      'x-priority': 'important',
      examples: ['qa', 'eu-west'],
    },
    from: {
      type: 'string',
      description:
        'Environment to begin with a copy of: its settings, values, patches and manifests. Without it: a small one with every component of the workspace.',
      'x-priority': 'important',
      examples: ['staging'],
    },
    branch: {
      type: 'string',
      description:
        'Branch that Flux watches, which no other environment may have. The name of the environment when left out.',
      'x-priority': 'important',
      examples: ['qa', 'platform/qa'],
    },
  },
  required: ['name'],
  examples: [
    {
      command: 'nx g @254carbon/gitops:environment qa --from staging',
      description: 'Add qa on branch qa, set up like staging',
    },
    {
      command: 'nx g @254carbon/gitops:environment laptop --branch laptop-of-jo',
      description: 'Add a small one with every component',
    },
  ],
} as const satisfies GeneratorDefinition;

export type EnvironmentOptions = OptionsOf<typeof environmentDefinition>;
