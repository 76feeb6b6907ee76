import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { encryptedKind } from '../secrets/encrypted-kind';

/** In `secrets/` stands what the mode makes Secrets of, and nothing else: all of it is handed on as it is. */
export function encryptedSecretOfOtherKind({ settings, secretFiles }: Environment): Problem[] {
  const { mode } = settings.secrets;
  const expected = encryptedKind(mode);
  if (expected === undefined) return [];
  return secretFiles
    .flatMap(({ objects }) => objects)
    .filter(({ object }) => object.apiVersion !== expected.apiVersion || object.kind !== expected.kind)
    .map(({ object: { apiVersion, kind }, document, base }) => {
      const where = { file: document.file, ...document.positionOf([...base, 'kind']), field: 'kind' };
      const found = `${apiVersion} ${kind}`;
      const args = { found, mode, expected: `${expected.apiVersion} ${expected.kind}` };
      return raise(overlaysRules, 'encrypted-secret-of-other-kind', where, args);
    });
}
