import { describeObject, raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';
import { keysOf } from '../secrets/keys-of';
import { deliveredSecrets } from '../secrets/needed-secrets';

/** An encrypted file for a Secret of the platform without all the keys that are read. */
export function encryptedSecretLacksKeys({ environment, components }: Platform): Problem[] {
  const needed = deliveredSecrets(environment.facts, components);
  return environment.secretFiles
    .flatMap(({ objects }) => objects)
    .flatMap(({ object, document, base }) => {
      const { name, namespace } = object.metadata;
      const secret = needed.find((one) => one.name === name && one.namespace === namespace);
      const keys = new Set(keysOf(object));
      const missing = secret?.keys.map((key) => key.name).filter((key) => !keys.has(key)) ?? [];
      if (missing.length === 0) return [];
      const where = { file: document.file, ...document.positionOf(base), object: describeObject(object) };
      return [raise(overlaysRules, 'encrypted-secret-lacks-keys', where, { object: describeObject(object), missing })];
    });
}
