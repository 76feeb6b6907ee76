import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';

/** A provider by which nobody signs in to anything. */
export function loginWithoutEffect({ environment, components }: Platform): Problem[] {
  const { file, document, settings } = environment;
  const asks = components.some(({ endpoints }) => endpoints.some(({ page }) => page?.login === true));
  if (settings.login === undefined || asks) return [];
  const where = { file, ...document.positionOf(['login'], 'key'), field: 'login' };
  return [raise(overlaysRules, 'login-without-effect', where, { provider: settings.login.name })];
}
