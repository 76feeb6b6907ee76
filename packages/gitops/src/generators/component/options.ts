import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const componentDefinition = {
  description: 'Add a component to the platform: one of the catalogue, or any Helm chart',
  aliases: ['c'],
  properties: {
    name: {
      type: 'string',
      description:
        'One of the catalogue (prometheus, alertmanager, grafana, loki, tempo, otel-collector, blackbox-exporter), or a name of your own together with --chart. Lower-case letters, digits and "-".',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'Which component? One of the catalogue, such as loki, or a name of your own for the chart of --chart',
      'x-priority': 'important',
      examples: ['loki', 'blackbox-exporter', 'cert-manager'],
    },
    environments: {
      type: 'array',
      items: { type: 'string' },
      description:
        'Environments to turn it on in, with commas between. All of them when left out and the component is new; none when it is there already.',
      aliases: ['environment', 'e'],
      'x-priority': 'important',
      examples: ['local,staging'],
    },
    chart: {
      type: 'string',
      description:
        'Folder or .tgz of a Helm chart on this machine, for a component that is not in the catalogue. Chart, version, Services and pods are read from it.',
      'x-priority': 'important',
      'x-completion-type': 'file',
      'x-completion-glob': '**/*.tgz',
      examples: ['charts/cert-manager-v1.18.2.tgz', 'charts/my-app'],
    },
    repository: {
      type: 'string',
      description:
        'With --chart: where it is published, from where Flux fetches it. Without it the component is on nowhere until the address is written into it.',
      pattern: '^(https|oci)://',
      examples: ['https://charts.jetstack.io'],
    },
    withNeeds: {
      type: 'boolean',
      default: false,
      description:
        'Also add, and turn on, what it cannot do without: Prometheus for Alertmanager. Without this it is asked, or told as a problem where nobody can be asked.',
      'x-priority': 'important',
    },
    spec: {
      type: 'boolean',
      description: 'Write a spec beside it. When left out: where the workspace has Jest or Vitest.',
    },
  },
  required: ['name'],
  examples: [
    { command: 'nx g @254carbon/gitops:component loki', description: 'Add Loki and turn it on in all environments' },
    {
      command: 'nx g @254carbon/gitops:component tempo --environments local,staging',
      description: 'Add Tempo, for a start in two environments',
    },
    {
      command: 'nx g @254carbon/gitops:component alertmanager --with-needs',
      description: 'Add Alertmanager, and Prometheus where it is missing',
    },
    {
      command: 'nx g @254carbon/gitops:component cert-manager --chart charts/cert-manager-v1.18.2.tgz',
      description: 'Make a component of a chart that was packed or pulled before',
    },
  ],
} as const satisfies GeneratorDefinition;

export type ComponentOptions = OptionsOf<typeof componentDefinition>;
