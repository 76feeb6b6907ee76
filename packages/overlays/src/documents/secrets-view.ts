import type { RequiredSecret } from '@254carbon/observability';
import { encryptCommand } from '../secrets/encrypt-command';
import { encryptedKind } from '../secrets/encrypted-kind';
import { remoteKeyOf } from '../secrets/remote-key-of';
import { GIT_CREDENTIALS } from '../tree/names';
import { askingBlock, describedSecret } from './described-secret';
import { sentence } from './sentence';
import { trialSecrets } from './trial-secrets';
import type { TreeReadmeModel } from './tree-readme-model';

/** Which of the needed Secrets a person makes in the cluster, and how the others come into it. */
export function secretsView(environment: TreeReadmeModel['environment'], needed: readonly RequiredSecret[]) {
  const { secrets, folder } = environment;
  // Without it nothing could be fetched from Git, so it is made by hand in every mode.
  const others = needed.filter(({ name }) => name !== GIT_CREDENTIALS);
  const isByHand = secrets.mode === 'existing';
  const delivered = isByHand ? [] : others;
  const encrypts = encryptedKind(secrets.mode) !== undefined;
  return {
    secretsMode: secrets.mode,
    byHand: needed.filter(({ name }) => isByHand || name === GIT_CREDENTIALS).map(describedSecret),
    trial: isByHand ? trialSecrets(environment, others) : undefined,
    // Without a store, which is told, it is for the reader to fill in.
    store: secrets.store ?? { kind: 'ClusterSecretStore', name: 'STORE' },
    recipient: secrets.recipient,
    encrypts,
    delivered: delivered.map((secret) => ({
      ...secret,
      purpose: sentence(secret.purpose),
      keyList: secret.keys.map(({ name }) => `\`${name}\``).join(', '),
      remoteKey: remoteKeyOf(secret, { secrets, facts: environment }),
      encryptBlock: askingBlock(secret, `${encryptCommand(secrets)} > "$SOURCE"/${folder}/secrets/${secret.name}.yaml`),
    })),
  };
}
