import type { Context, RequiredSecret } from '../../component';
import { databaseSecret } from './database';
import type { GrafanaKnobs } from './knobs';
import { ADMIN_SECRET, NAMESPACE, OIDC_KEY, OIDC_SECRET, RELEASE } from './names';

export function secrets({ knobs, environment: { database, login } }: Context<GrafanaKnobs>): readonly RequiredSecret[] {
  const kept = knobs.persistence || database !== undefined;
  return [
    {
      name: ADMIN_SECRET,
      namespace: NAMESPACE,
      keys: [
        { name: 'admin-user', description: 'name of the first administrator', trial: { text: 'admin' } },
        {
          name: 'admin-password',
          // It is what a new database begins with.
          description: `password of the first administrator${kept ? '; change a later one in Grafana first' : ''}`,
          trial: 'random',
        },
      ],
      purpose: "Grafana's administrator, whom its dashboard sidecar signs in as too",
      readAtStart: RELEASE,
    },
    ...(database === undefined ? [] : [databaseSecret(database)]),
    ...(login === undefined
      ? []
      : [
          {
            name: OIDC_SECRET,
            namespace: NAMESPACE,
            keys: [{ name: OIDC_KEY, description: `secret of the client ${login.clientId}, from the provider` }],
            purpose: 'Grafana asks the provider with it who signs in',
            readAtStart: RELEASE,
          } as const,
        ]),
  ];
}
