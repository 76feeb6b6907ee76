import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** Chart values that the component overrides, so that a person would wait for their effect in vain. */
export function valueWithoutEffect({ values, components }: Environment): Problem[] {
  return values.flatMap(({ component, release, document, value }) => {
    const placed = components.find((one) => one.component.name === component);
    const unread = placed?.component.unreadValues[release] ?? [];
    return unread
      .filter(({ key }) => Object.hasOwn(value, key))
      .map(({ key, instead }) => {
        const where = { file: document.file, ...document.positionOf([key], 'key'), field: key };
        return raise(overlaysRules, 'value-without-effect', where, { release, key, instead });
      });
  });
}
