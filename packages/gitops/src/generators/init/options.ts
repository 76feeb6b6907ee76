import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const initDefinition = {
  description: 'Make a workspace ready: environments, plugin, schemas, settings of editors, a pipeline',
  properties: {
    environments: {
      type: 'array',
      items: { type: 'string' },
      description:
        'Environments to begin with, with commas between, where the workspace has none. The branch of production is main, of local development, of others their name.',
      default: 'local,staging,production',
      aliases: ['e'],
      'x-priority': 'important',
      examples: ['local', 'staging,production'],
    },
    repository: {
      type: 'string',
      description: 'Address of the Git repository that Flux will watch, https:// or ssh://, without credentials.',
      'x-priority': 'important',
      examples: ['https://git.example.com/team/observability-config.git'],
    },
    environmentsDir: {
      type: 'string',
      description: 'Folder of the environments. When left out: the one of nx.json, or environments.',
      'x-completion-type': 'directory',
    },
    componentsDir: {
      type: 'string',
      description: 'Folder of the components. When left out: the one of nx.json, or packages/components.',
      'x-completion-type': 'directory',
    },
    pipeline: {
      type: 'string',
      enum: ['github', 'none'],
      description: 'The workflow for pull requests that lints, validates and compares what a change affects, or none.',
      default: 'github',
      'x-priority': 'important',
    },
    skipPackageJson: {
      type: 'boolean',
      description: 'Leave package.json as it is.',
      default: false,
      'x-priority': 'internal',
    },
  },
  required: [],
  examples: [
    { command: 'nx g @254carbon/gitops:init', description: 'Three environments, and all around them' },
    {
      command:
        'nx g @254carbon/gitops:init --environments local,production --repository https://git.example.com/team/config.git',
      description: 'Two environments, in a repository of your own',
    },
    { command: 'nx g @254carbon/gitops:init --pipeline none', description: 'Without a workflow' },
  ],
} as const satisfies GeneratorDefinition;

export type InitOptions = OptionsOf<typeof initDefinition>;
