import { formatPath, raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** Settings that are right one by one and cannot work together, as their component says. */
export function componentRefused({ file, document, wiring }: Environment): Problem[] {
  return wiring.refusals.map(({ component, refusal: { at, reason, remedy } }) => {
    const path = 'knob' in at ? ['components', component, at.knob] : at.fact;
    const where = { file, ...document.positionOf(path), field: formatPath(path) };
    return raise(overlaysRules, 'component-refused', where, { reason, remedy });
  });
}
