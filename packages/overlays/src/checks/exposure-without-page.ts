import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';

/** A component that is to be exposed and has nothing that people open. */
export function exposureWithoutPage({ environment, components }: Platform): Problem[] {
  const { file, document, settings } = environment;
  const pages = components
    .filter(({ endpoints }) => endpoints.some(({ page }) => page !== undefined))
    .map(({ placed }) => placed.component.name);
  return components
    .map(({ placed }) => placed.component.name)
    .filter((name) => (settings.expose[name]?.through ?? 'none') !== 'none' && !pages.includes(name))
    .map((component) => {
      const path = ['expose', component];
      const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
      return raise(overlaysRules, 'exposure-without-page', where, { component, pages });
    });
}
