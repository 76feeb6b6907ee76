import type { KubernetesObject } from '@254carbon/manifest';
import type { RequiredSecret } from '@254carbon/observability';
import type { Environment, SecretFile } from '../environment';
import type { Platform } from '../platform';
import { clearTextPaths } from '../secrets/clear-text-paths';
import { remoteKeyOf } from '../secrets/remote-key-of';
import { deliveredSecrets } from '../secrets/needed-secrets';
import type { Draft } from './draft';

/** `secrets/`: what makes the Secrets of the platform, in the modes in which something in the tree does. */
export function secrets({ environment, components }: Platform): Draft[] {
  const { mode } = environment.settings.secrets;
  if (mode === 'existing') return [];
  if (mode !== 'external-secrets') return environment.secretFiles.filter(isEncrypted).map(handedOn);
  return deliveredSecrets(environment.facts, components).map((secret) => ({
    path: `secrets/${secret.namespace}/${secret.name}.yaml`,
    sources: [environment.file],
    objects: [externalSecret(secret, environment)],
  }));
}

/** What is in clear text is told elsewhere; whoever renders all the same must not get it into the tree. */
function isEncrypted({ objects }: SecretFile): boolean {
  return objects.every(({ object }) => clearTextPaths(object).length === 0);
}

/** The text stays as it is: what SOPS has signed must not be moved about. */
function handedOn({ name, file, objects, text }: SecretFile): Draft {
  return { path: `secrets/${name}`, sources: [file], objects: objects.map(({ object }) => object), text };
}

function externalSecret(secret: RequiredSecret, { settings, facts }: Environment): KubernetesObject {
  const { store, refreshInterval } = settings.secrets;
  const { name, namespace } = secret;
  const key = remoteKeyOf(secret, { secrets: settings.secrets, facts });
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec: {
      refreshInterval,
      secretStoreRef: { kind: store?.kind, name: store?.name },
      target: {
        name,
        creationPolicy: 'Owner',
        ...(secret.type === undefined ? {} : { template: { type: secret.type } }),
      },
      data: secret.keys.map((one) => ({ secretKey: one.name, remoteRef: { key, property: one.name } })),
    },
  };
}
