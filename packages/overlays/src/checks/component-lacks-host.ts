import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** A component that is mounted in the release of one that is off. */
export function componentLacksHost(environment: Environment): Problem[] {
  return environment.wiring.lacks.flatMap((lack) => {
    if (!('mountedIn' in lack)) return [];
    const { component, mountedIn: host } = lack;
    return [raise(overlaysRules, 'component-lacks-host', atComponent(environment, component), { component, host })];
  });
}
