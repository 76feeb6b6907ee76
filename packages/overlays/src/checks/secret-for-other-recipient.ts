import { describeObject, isObject, raise, type Json, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { clearTextPaths, isSecret } from '../secrets/clear-text-paths';

/** A file of SOPS that the key of the cluster cannot open. One in clear text is told as that. */
export function secretForOtherRecipient({ settings, secretFiles }: Environment): Problem[] {
  const { mode, recipient } = settings.secrets;
  if (mode !== 'sops' || recipient === undefined) return [];
  return secretFiles
    .flatMap(({ objects }) => objects)
    .flatMap(({ object, document, base }) => {
      if (!isSecret(object) || clearTextPaths(object).length > 0) return [];
      const recipients = isObject(object['sops']) ? recipientsOf(object['sops']['age']) : [];
      if (recipients.includes(recipient)) return [];
      const where = { file: document.file, ...document.positionOf([...base, 'sops', 'age']), field: 'sops.age' };
      const args = { object: describeObject(object), recipient, found: recipients, file: document.file };
      return [raise(overlaysRules, 'secret-for-other-recipient', where, args)];
    });
}

function recipientsOf(age: Json | undefined): readonly string[] {
  if (!Array.isArray(age)) return [];
  return (age as readonly Json[]).flatMap((one) => {
    const recipient = isObject(one) ? one['recipient'] : undefined;
    return typeof recipient === 'string' ? [recipient] : [];
  });
}
