import { encryptCommand } from '../secrets/encrypt-command';
import { encryptedKind } from '../secrets/encrypted-kind';
import { deliveredSecrets, neededSecrets } from '../secrets/needed-secrets';
import { remoteKeyOf } from '../secrets/remote-key-of';
import { askingBlock, describedSecret } from './described-secret';
import { trialSecrets } from './trial-secrets';
import type { DescribedComponent, TreeReadmeModel } from './tree-readme-model';

/** Which Secrets a person makes in the cluster, and how the others come into it. */
export function secretsView(environment: TreeReadmeModel['environment'], components: readonly DescribedComponent[]) {
  const { secrets, folder } = environment;
  const delivered = deliveredSecrets(environment, components);
  const [first, ...rest] = neededSecrets(environment, components).map(describedSecret);
  const byHand = secrets.mode === 'existing' ? [first, ...rest] : [first];
  return {
    secretsMode: secrets.mode,
    byHand: byHand.filter((one) => one !== undefined),
    trial: secrets.mode === 'existing' ? trialSecrets(environment, delivered) : undefined,
    // Without a store, which is told, it is for the reader to fill in.
    store: secrets.store ?? { kind: 'ClusterSecretStore', name: 'STORE' },
    recipient: secrets.recipient,
    encrypts: encryptedKind(secrets.mode) !== undefined,
    delivered: delivered.map((secret) => ({
      ...describedSecret(secret),
      remoteKey: remoteKeyOf(secret, { secrets, facts: environment }),
      encryptBlock: askingBlock(secret, `${encryptCommand(secrets)} > "$SOURCE"/${folder}/secrets/${secret.name}.yaml`),
    })),
  };
}
