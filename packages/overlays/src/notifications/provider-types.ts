import type { SecretKey } from '@254carbon/observability';

/** How notification-controller reaches a service: https://fluxcd.io/flux/components/notification/providers. */
export interface ProviderType {
  /** As its users call it. */
  readonly title: string;
  /** Keys of the Secret that it takes its credentials from. */
  readonly keys: readonly SecretKey[];
  /** Public address, where the credentials are not the address itself. */
  readonly address?: string;
  /** What `channel` is; absent where it takes none. */
  readonly channel?: string;
  /** Marks commits of the environment's repository as deployed or failed, and tells nobody anything else. */
  readonly commits?: true;
}

// No name ends in `invalid`, so nothing is sent anywhere.
const webhook: SecretKey = {
  name: 'address',
  description: 'URL of an incoming webhook',
  trial: { text: 'https://webhook.invalid' },
};
const token: SecretKey = { name: 'token', description: 'token of the account that writes', trial: 'random' };

const commits = (title: string, description: string) =>
  ({ title: `commits in ${title}`, keys: [{ name: 'token', description, trial: 'random' }], commits: true }) as const;

const types = {
  slack: { title: 'Slack', keys: [webhook], channel: 'a channel' },
  msteams: { title: 'Microsoft Teams', keys: [webhook] },
  discord: { title: 'Discord', keys: [webhook] },
  googlechat: { title: 'Google Chat', keys: [webhook] },
  rocket: { title: 'Rocket.Chat', keys: [webhook], channel: 'a channel' },
  webex: { title: 'Webex', keys: [token], address: 'https://webexapis.com/v1/messages', channel: 'the id of a room' },
  telegram: { title: 'Telegram', keys: [token], address: 'https://api.telegram.org', channel: 'a chat' },
  opsgenie: { title: 'Opsgenie', keys: [token], address: 'https://api.opsgenie.com/v2/alerts' },
  pagerduty: {
    title: 'PagerDuty',
    keys: [],
    address: 'https://events.pagerduty.com',
    channel: 'the integration key of a service',
  },
  generic: { title: 'a webhook', keys: [webhook] },
  'generic-hmac': {
    title: 'a webhook that checks signatures',
    keys: [webhook, { name: 'token', description: 'key of the signature', trial: 'random' }],
  },
  github: commits('GitHub', 'token that may write commit statuses of the repository, and nothing else'),
  gitlab: commits('GitLab', 'token with the scope `api` and the role Developer in the project'),
  gitea: commits('Gitea', 'token with the scope `write:repository`'),
  bitbucket: commits('Bitbucket Cloud', 'user name and app password with the right to write, joined by a colon'),
  azuredevops: commits('Azure DevOps', 'token with the scope `Code (status)`'),
} as const satisfies Readonly<Record<string, ProviderType>>;

export type ProviderTypeName = keyof typeof types;

/** The types of Provider that an environment may name. */
export const PROVIDER_TYPES = Object.keys(types) as [ProviderTypeName, ...ProviderTypeName[]];

/** What is known of a type; undefined where there is none of that name. */
export function providerType(name: string): ProviderType | undefined {
  return Object.hasOwn(types, name) ? types[name as ProviderTypeName] : undefined;
}
