import { isObject, raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** The mode that reads a setting. */
const READ_BY: Readonly<Record<string, string>> = {
  store: 'external-secrets',
  remoteKey: 'external-secrets',
  remoteKeys: 'external-secrets',
  refreshInterval: 'external-secrets',
  recipient: 'sops',
};

/** A setting of `secrets` that only another mode reads. */
export function secretsSettingWithoutEffect({ file, document, settings }: Environment): Problem[] {
  const { mode } = settings.secrets;
  const written = isObject(document.value) ? document.value['secrets'] : undefined;
  if (!isObject(written)) return [];
  return Object.keys(written).flatMap((setting) => {
    const reader = READ_BY[setting];
    if (reader === undefined || reader === mode) return [];
    const where = { file, ...document.positionOf(['secrets', setting], 'key'), field: `secrets.${setting}` };
    return [raise(overlaysRules, 'secrets-setting-without-effect', where, { setting, mode, reader })];
  });
}
