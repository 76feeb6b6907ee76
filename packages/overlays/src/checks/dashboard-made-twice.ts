import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** Two dashboards with one uid: told at the component of the second. */
export function dashboardMadeTwice({ environment, components }: Platform): Problem[] {
  const owners = new Map<string, string>();
  return components.flatMap(({ placed: { component }, dashboards }) =>
    dashboards.flatMap(({ uid }) => {
      const owner = owners.get(uid);
      owners.set(uid, owner ?? component.name);
      if (owner === undefined) return [];
      const args = { uid, components: [...new Set([owner, component.name])] };
      return [raise(overlaysRules, 'dashboard-made-twice', atComponent(environment, component.name), args)];
    }),
  );
}
