import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const dashboardDefinition = {
  description: 'Add a Grafana dashboard to a component, with panels for metrics that it really has',
  aliases: ['d'],
  properties: {
    name: {
      type: 'string',
      description: 'Name of the dashboard, which is its uid and its file. Lower-case letters, digits and "-".',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'What is the dashboard called? Lower-case words with "-" between, such as loki-ingestion',
      'x-priority': 'important',
      examples: ['loki-ingestion'],
    },
    for: {
      type: 'string',
      description: 'The component that it is about; with the component it comes and goes.',
      aliases: ['component'],
      'x-prompt': 'Which component is it about?',
      'x-priority': 'important',
      examples: ['loki'],
    },
    title: {
      type: 'string',
      description: 'As people see it. Made of the name when left out.',
      examples: ['Loki: ingestion'],
    },
    format: {
      type: 'string',
      enum: ['ts', 'json'],
      default: 'ts',
      description: 'Typed code, which is checked while it is written, or the JSON that Grafana exports.',
      'x-priority': 'important',
    },
  },
  required: ['name', 'for'],
  examples: [
    {
      command: 'nx g @254carbon/gitops:dashboard loki-ingestion --for loki',
      description: 'Add a dashboard about what Loki takes in',
    },
    {
      command: 'nx g @254carbon/gitops:dashboard tempo-search --for tempo --format json',
      description: 'The same as JSON, to go on in Grafana',
    },
  ],
} as const satisfies GeneratorDefinition;

export type DashboardOptions = OptionsOf<typeof dashboardDefinition>;
