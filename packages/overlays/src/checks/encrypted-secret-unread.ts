import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { encryptedKind } from '../secrets/encrypted-kind';

/** Encrypted files in a mode that does not read them. */
export function encryptedSecretUnread({ settings, secretFiles }: Environment): Problem[] {
  const { mode } = settings.secrets;
  if (encryptedKind(mode) !== undefined) return [];
  return secretFiles.map(({ file }) =>
    raise(overlaysRules, 'encrypted-secret-unread', { file, line: 1, column: 1 }, { mode }),
  );
}
