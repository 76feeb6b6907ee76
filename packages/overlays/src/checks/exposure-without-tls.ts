import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** An Ingress that nobody gives a certificate. The listener of a gateway has its own. */
export function exposureWithoutTls({ file, document, settings }: Environment): Problem[] {
  return Object.entries(settings.expose).flatMap(([component, { through, host, tls }]) => {
    if (through !== 'ingress' || host === undefined) return [];
    if (tls?.secret !== undefined || tls?.issuer !== undefined || tls?.before === true) return [];
    const where = {
      file,
      ...document.positionOf(['expose', component, 'tls'], 'key'),
      field: `expose.${component}.tls`,
    };
    return [raise(overlaysRules, 'exposure-without-tls', where, { component, host })];
  });
}
