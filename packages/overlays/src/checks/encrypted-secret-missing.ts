import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';
import { encryptCommand } from '../secrets/encrypt-command';
import { encryptedKind } from '../secrets/encrypted-kind';
import { deliveredSecrets } from '../secrets/needed-secrets';

/** A Secret for which there is no encrypted file yet. A warning: it takes a running cluster to encrypt the first one. */
export function encryptedSecretMissing({ environment, components }: Platform): Problem[] {
  const { file, document, folder, settings, facts, secretFiles } = environment;
  const expected = encryptedKind(settings.secrets.mode);
  if (expected === undefined) return [];
  const there = new Set(
    secretFiles.flatMap(({ objects }) => objects.map(({ object: { metadata } }) => idOf(metadata))),
  );
  const where = { file, ...document.positionOf(['secrets', 'mode']), field: 'secrets.mode' };
  return deliveredSecrets(facts, components)
    .filter((secret) => secret.optional !== true && !there.has(idOf(secret)))
    .map(({ name, namespace, keys, type }) => {
      const isTls = type === 'kubernetes.io/tls';
      const values = isTls ? '--cert=tls.crt --key=tls.key' : keys.map((key) => `--from-file=${key.name}`).join(' ');
      const create = `kubectl create secret ${isTls ? 'tls' : 'generic'} ${name} -n ${namespace} ${values} --dry-run=client -o yaml`;
      const command = `mkdir -p ${folder}/secrets && ${create} | ${encryptCommand(settings.secrets)} > ${folder}/secrets/${name}.yaml`;
      return raise(overlaysRules, 'encrypted-secret-missing', where, {
        secret: idOf({ name, namespace }),
        keys: keys.map((key) => key.name),
        command,
      });
    });
}

function idOf({ name, namespace = '' }: { readonly name: string; readonly namespace?: string }): string {
  return `${namespace}/${name}`;
}
