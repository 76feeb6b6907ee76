import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A certificate for what is reached through a gateway, which would not read it. */
export function exposureSettingWithoutEffect({ file, document, settings }: Environment): Problem[] {
  return Object.entries(settings.expose).flatMap(([component, { through, tls }]) => {
    if (through !== 'gateway' || tls === undefined) return [];
    const path = ['expose', component, 'tls'];
    const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
    return [raise(overlaysRules, 'exposure-setting-without-effect', where, { component })];
  });
}
