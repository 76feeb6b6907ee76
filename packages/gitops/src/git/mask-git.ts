import { maskText } from '@254carbon/manifest';

const MASK = '***';

/** What git said, without secrets: those that are known, and what looks like one. */
export function maskGit(text: string, secrets: readonly string[]): string {
  const known = [...secrets].filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  const masked = known.reduce((before, secret) => before.replaceAll(secret, MASK), text);
  return maskText(masked.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${MASK}@`));
}
