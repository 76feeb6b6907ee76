import type { KnobValues } from '../../knob';
import type { AlertmanagerKnobs } from './knobs';

/** Ways to reach a person, each with a Secret that holds where to. */
export const channels = {
  slack: {
    secret: 'alertmanager-slack',
    key: 'webhook-url',
    holds: "the address of Slack's incoming webhook",
    purpose: 'Alertmanager posts alerts to Slack',
  },
  pagerduty: {
    secret: 'alertmanager-pagerduty',
    key: 'routing-key',
    holds: 'the integration key of a PagerDuty service (Events API v2)',
    purpose: 'Alertmanager pages through PagerDuty',
  },
  webhook: {
    secret: 'alertmanager-webhook',
    key: 'url',
    holds: 'the address that takes alerts as JSON',
    purpose: 'Alertmanager posts alerts to a service of yours',
  },
} as const;

export type Channel = keyof typeof channels;

export const HEARTBEAT_SECRET = 'alertmanager-heartbeat';
export const HEARTBEAT_KEY = 'url';

type Knobs = KnobValues<AlertmanagerKnobs>;

export const teamsOf = ({ teams }: Knobs): readonly string[] => (teams === '' ? [] : teams.split(','));

/** Where alerts go, and where those go that a person has to get up for. */
export function channelsOf({ notify, page }: Knobs): { readonly all?: Channel; readonly critical?: Channel } {
  const all = notify === 'none' ? undefined : notify;
  return { all, critical: page === 'same' ? all : page };
}

/** Each channel that is in use, once. */
export function usedChannels(knobs: Knobs): readonly Channel[] {
  const { all, critical } = channelsOf(knobs);
  return [...new Set([all, critical])].filter((one) => one !== undefined);
}

/** Name of the receiver of a channel, and of a team's own. */
export const receiverName = (channel: Channel | undefined, team?: string): string =>
  channel === undefined ? 'null' : team === undefined ? channel : `${channel}-${team}`;

/** Key of the Secret for a team, or for everybody. */
export const keyOf = (channel: Channel, team?: string): string =>
  team === undefined ? channels[channel].key : `${channels[channel].key}-${team}`;

/** Where the operator mounts a key of a Secret. */
export const fileOf = (secret: string, key: string): string => `/etc/alertmanager/secrets/${secret}/${key}`;
