import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

const NEEDED = {
  'external-secrets': { setting: 'store', example: 'store: { kind: ClusterSecretStore, name: vault }' },
  sops: { setting: 'recipient', example: 'recipient: age1…' },
} as const;

/** What one mode of `secrets` needs and the others do not, so that the schema cannot ask for it. */
export function secretsModeLacksSetting({ file, document, settings: { secrets } }: Environment): Problem[] {
  const { mode } = secrets;
  if (mode !== 'external-secrets' && mode !== 'sops') return [];
  const { setting, example } = NEEDED[mode];
  if (secrets[setting] !== undefined) return [];
  const where = { file, ...document.positionOf(['secrets', 'mode']), field: `secrets.${setting}` };
  return [raise(overlaysRules, 'secrets-mode-lacks-setting', where, { mode, setting, example })];
}
