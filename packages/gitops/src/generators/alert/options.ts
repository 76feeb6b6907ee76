import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const alertDefinition = {
  description: 'Add an alert to a component, with its runbook page and a unit test of the rule',
  aliases: ['a'],
  properties: {
    name: {
      type: 'string',
      description: 'Name of the alert in PascalCase; its runbook page is called the same.',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'What is the alert called? What is wrong, in PascalCase, such as LokiDiskFull',
      'x-priority': 'important',
      examples: ['LokiDiskFull'],
    },
    for: {
      type: 'string',
      description: 'The component that it is about; with the component it comes and goes.',
      aliases: ['component'],
      'x-prompt': 'Which component is it about?',
      'x-priority': 'important',
      examples: ['loki'],
    },
    severity: {
      type: 'string',
      enum: ['critical', 'warning', 'info'],
      default: 'warning',
      description:
        'How urgent it is: critical wakes somebody, warning is for working hours, info is shown and sent to nobody.',
      'x-priority': 'important',
    },
    expr: {
      type: 'string',
      description:
        'PromQL that gives a sample for each thing that is wrong. When left out, one that the name speaks of, with a unit test; for one of your own, write the test yourself.',
      examples: ['loki_ingester_flush_queue_length > 1000'],
    },
  },
  required: ['name', 'for'],
  examples: [
    {
      command: 'nx g @254carbon/gitops:alert LokiDiskFull --for loki',
      description: 'Add an alert about the volumes of Loki',
    },
    {
      command: 'nx g @254carbon/gitops:alert TempoDown --for tempo --severity critical',
      description: 'Add an alert that wakes somebody',
    },
  ],
} as const satisfies GeneratorDefinition;

export type AlertOptions = OptionsOf<typeof alertDefinition>;
