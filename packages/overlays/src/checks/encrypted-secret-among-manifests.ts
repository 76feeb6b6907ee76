import { describeObject, raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { isSecret } from '../secrets/clear-text-paths';

/** Flux decrypts `secrets/` only; elsewhere an encrypted Secret fails the Kustomization, and all that is in it. */
export function encryptedSecretAmongManifests({ manifests }: Environment): Problem[] {
  return manifests
    .flatMap(({ objects }) => objects)
    .filter(({ object }) => isSecret(object) && object['sops'] !== undefined)
    .map(({ object, document, base }) => {
      const where = { file: document.file, ...document.positionOf([...base, 'sops'], 'key'), field: 'sops' };
      return raise(overlaysRules, 'encrypted-secret-among-manifests', where, { object: describeObject(object) });
    });
}
