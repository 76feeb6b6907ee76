import { PROVIDER_TYPES } from '@254carbon/overlays';
import type { GeneratorDefinition, OptionsOf } from '../generator-definition';

export const notificationDefinition = {
  description: 'Let Flux report somewhere else too: a Provider with its Alerts, and the Secret that it needs',
  aliases: ['n'],
  properties: {
    name: {
      type: 'string',
      description:
        'Name of the Provider. Where it is a type, such as pagerduty or msteams, the type need not be given. Lower-case letters, digits and "-".',
      $default: { $source: 'argv', index: 0 },
      'x-prompt': 'Where shall Flux report? A service such as pagerduty, or a name of your own',
      'x-priority': 'important',
      examples: ['pagerduty', 'team-chat'],
    },
    type: {
      type: 'string',
      enum: PROVIDER_TYPES,
      description: 'Type of the Provider, where its name does not say it.',
      'x-priority': 'important',
    },
    channel: {
      type: 'string',
      description: 'Channel, room or chat; for pagerduty the integration key of the service.',
      'x-priority': 'important',
      examples: ['#platform'],
    },
    events: {
      type: 'string',
      enum: ['failures', 'all'],
      default: 'failures',
      description: 'What it is told: failures, or all that Flux deploys too.',
      'x-priority': 'important',
    },
    environments: {
      type: 'array',
      items: { type: 'string' },
      description: 'Environments that report there, with commas between. All of them when left out.',
      aliases: ['environment', 'e'],
      examples: ['production'],
    },
  },
  required: ['name'],
  examples: [
    {
      command: 'nx g @254carbon/gitops:notification pagerduty --channel R0123456789 --environments production',
      description: 'Let failures in production wake somebody',
    },
    {
      command: 'nx g @254carbon/gitops:notification team-chat --type msteams --events all',
      description: 'Tell a team all that is deployed',
    },
  ],
} as const satisfies GeneratorDefinition;

export type NotificationOptions = OptionsOf<typeof notificationDefinition>;
