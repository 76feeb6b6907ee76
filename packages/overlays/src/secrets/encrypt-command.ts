import type { EnvironmentSettings } from '../generated/environment-settings';

type Secrets = Pick<EnvironmentSettings['secrets'], 'mode' | 'recipient'>;

/** Turns a Secret on its input into what Git may hold, as the end of a pipe. */
export function encryptCommand({ mode, recipient }: Secrets): string {
  if (mode === 'sealed-secrets') return 'kubeseal --format yaml';
  const fields = "--encrypted-regex '^(data|stringData)$'";
  return `sops encrypt --age ${recipient ?? 'RECIPIENT'} ${fields} --input-type yaml --output-type yaml /dev/stdin`;
}
