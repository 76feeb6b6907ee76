import { maskText } from '@254carbon/manifest';

/** What others wrote into a commit, on one line: it cannot steer a terminal, and tells no secret. */
export function plainText(text: string, most = 100): string {
  const clean = maskText(text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}
