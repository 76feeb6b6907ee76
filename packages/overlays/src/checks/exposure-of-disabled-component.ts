import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A component that is to be exposed and is off. */
export function exposureOfDisabledComponent({ file, document, settings, components }: Environment): Problem[] {
  return Object.entries(settings.expose)
    .filter(([name, { through }]) => through !== 'none' && !components.some(({ component }) => component.name === name))
    .map(([component]) => {
      const path = ['expose', component];
      const where = { file, ...document.positionOf(path, 'key'), field: path.join('.') };
      return raise(overlaysRules, 'exposure-of-disabled-component', where, { component });
    });
}
