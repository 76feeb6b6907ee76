import type { Context, RequiredSecret } from '../../component';
import type { AlertmanagerKnobs } from './knobs';

export const SLACK_SECRET = 'alertmanager-slack';
export const SLACK_KEY = 'webhook-url';

export function secrets({ knobs }: Context<AlertmanagerKnobs>): readonly RequiredSecret[] {
  if (knobs.notify !== 'slack') return [];
  return [
    {
      name: SLACK_SECRET,
      namespace: 'observability',
      keys: [{ name: SLACK_KEY, description: "the address of Slack's incoming webhook" }],
      purpose: 'Alertmanager posts alerts to Slack',
    },
  ];
}
