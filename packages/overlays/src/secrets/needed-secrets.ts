import { oncePer, type EnvironmentFacts, type RequiredSecret } from '@254carbon/observability';
import { sentence } from '../documents/sentence';
import { notificationSecret } from '../notifications/notification-secret';
import { FLUX_NAMESPACE, GIT_CREDENTIALS, SLACK_WEBHOOK } from '../tree/names';

const gitCredentials: RequiredSecret = {
  name: GIT_CREDENTIALS,
  namespace: FLUX_NAMESPACE,
  purpose: 'Flux reads this repository with it',
  keys: [
    { name: 'username', description: 'user name; with a token of GitHub any text will do' },
    { name: 'password', description: 'a token that may read the repository and nothing else' },
  ],
};

/** The identical one for environments that tell the same channel. */
const slackWebhook = oncePer(
  (channel: string) => channel,
  (channel): RequiredSecret => ({
    name: SLACK_WEBHOOK,
    namespace: FLUX_NAMESPACE,
    purpose: 'Flux tells Slack with it what it has deployed and what has failed',
    keys: [
      {
        name: 'address',
        description: `URL of an incoming webhook; messages go to ${channel}`,
        // No name ends in `invalid`, so nothing is sent anywhere.
        trial: { text: 'https://slack.invalid' },
      },
    ],
  }),
);

/** Secrets that the tree's own Flux objects name, whatever components are on. */
function fluxSecrets({ slack, notifications = [] }: Reporting): readonly RequiredSecret[] {
  const others = notifications.flatMap((one) => notificationSecret(one) ?? []);
  return [gitCredentials, slackWebhook(slack.channel), ...others];
}

type Reporting = Pick<EnvironmentFacts, 'slack' | 'notifications'>;

interface Needing {
  readonly secrets: readonly RequiredSecret[];
}

/** The Secrets without which something of the platform does not work, each once: the same list in every mode. */
export function neededSecrets(facts: Reporting, components: readonly Needing[]): readonly RequiredSecret[] {
  const merged = new Map<string, RequiredSecret>();
  for (const secret of [...fluxSecrets(facts), ...components.flatMap(({ secrets }) => secrets)]) {
    const id = `${secret.namespace}/${secret.name}`;
    const known = merged.get(id);
    merged.set(id, known === undefined ? secret : mergeSecrets(known, secret));
  }
  return [...merged.values()];
}

/** Those that come from a store or from encrypted files. Without the first of all nothing could be fetched from Git. */
export function deliveredSecrets(facts: Reporting, components: readonly Needing[]): readonly RequiredSecret[] {
  return neededSecrets(facts, components).filter(({ name }) => name !== GIT_CREDENTIALS);
}

/** Two components may need one Secret: its keys are then those of both. */
function mergeSecrets(known: RequiredSecret, secret: RequiredSecret): RequiredSecret {
  const fresh = secret.keys.filter((key) => !known.keys.some((other) => other.name === key.name));
  return {
    ...known,
    keys: [...known.keys, ...fresh],
    purpose:
      known.purpose === secret.purpose ? known.purpose : `${sentence(known.purpose)} ${sentence(secret.purpose)}`,
    optional: known.optional === true && secret.optional === true,
  };
}
