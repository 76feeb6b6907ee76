import { raise, type Problem } from '@254carbon/manifest';
import { exposedPages } from '../exposure/exposed-pages';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';

/** A page that is exposed and lets everybody in. */
export function exposureWithoutLogin(platform: Platform): Problem[] {
  const { file, document } = platform.environment;
  return exposedPages(platform)
    .filter(({ endpoint }) => endpoint.page?.login !== true)
    .map(({ component, exposure: { host } }) => {
      const path = ['expose', component];
      const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
      return raise(overlaysRules, 'exposure-without-login', where, { component, host });
    });
}
