import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** Two components that offer the same endpoint: told at the last of them. */
export function endpointOfferedTwice(environment: Environment): Problem[] {
  return environment.wiring.conflicts.map(({ endpoint, components }) => {
    const where = atComponent(environment, components.at(-1) ?? '');
    return raise(overlaysRules, 'endpoint-offered-twice', where, { endpoint, components });
  });
}
