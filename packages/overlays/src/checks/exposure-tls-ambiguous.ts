import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A certificate that is said to come from several places. */
export function exposureTlsAmbiguous({ file, document, settings }: Environment): Problem[] {
  return Object.entries(settings.expose).flatMap(([component, { tls }]) => {
    const found = (['secret', 'issuer', 'before'] as const).filter(
      (key) => tls?.[key] !== undefined && tls[key] !== false,
    );
    if (found.length < 2) return [];
    const path = ['expose', component, 'tls'];
    const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
    return [raise(overlaysRules, 'exposure-tls-ambiguous', where, { component, settings: found })];
  });
}
