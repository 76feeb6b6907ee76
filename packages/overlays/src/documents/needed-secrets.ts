import type { RequiredSecret } from '@254carbon/observability';
import { sentence } from './sentence';
import type { DescribedComponent, TreeReadmeModel } from './tree-readme-model';

/** Secrets that the tree's own Flux objects name, whatever components are on. */
const fluxSecrets = ({ slack }: TreeReadmeModel['environment']): readonly RequiredSecret[] => [
  {
    name: 'git-credentials',
    namespace: 'flux-system',
    purpose: 'Flux reads this repository with it',
    keys: [
      { name: 'username', description: 'user name; with a token of GitHub any text will do' },
      { name: 'password', description: 'a token that may read the repository and nothing else' },
    ],
  },
  {
    name: 'slack-webhook',
    namespace: 'flux-system',
    purpose: 'Flux tells Slack with it what it has deployed and what has failed',
    keys: [{ name: 'address', description: `URL of an incoming webhook; messages go to ${slack.channel}` }],
  },
];

/** The Secrets that a person must create, each once, with a shell variable for every key. */
export function neededSecrets(environment: TreeReadmeModel['environment'], components: readonly DescribedComponent[]) {
  return mergeSecrets([...fluxSecrets(environment), ...components.flatMap((one) => one.secrets)]);
}

/** Two components may need one Secret: its keys are then those of both. */
function mergeSecrets(all: readonly RequiredSecret[]) {
  const merged = new Map<string, RequiredSecret>();
  for (const secret of all) {
    const id = `${secret.namespace}/${secret.name}`;
    const known = merged.get(id);
    if (known === undefined) {
      merged.set(id, secret);
      continue;
    }
    const fresh = secret.keys.filter((key) => !known.keys.some((other) => other.name === key.name));
    const purpose =
      known.purpose === secret.purpose ? known.purpose : `${sentence(known.purpose)} ${sentence(secret.purpose)}`;
    merged.set(id, {
      ...known,
      keys: [...known.keys, ...fresh],
      purpose,
      optional: known.optional === true && secret.optional === true,
    });
  }
  return [...merged.values()].map((secret) => ({
    ...secret,
    purpose: sentence(secret.purpose),
    keys: secret.keys.map((key, index, keys) => ({
      ...key,
      variable: key.name.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?=[0-9])/, '_'),
      last: index === keys.length - 1,
    })),
  }));
}
