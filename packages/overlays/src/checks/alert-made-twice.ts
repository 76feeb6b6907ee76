import { raise, type Problem } from '@254carbon/manifest';
import type { Platform } from '../platform';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** Two alerts of one name, and so of one runbook page: told at the component of the second. */
export function alertMadeTwice({ environment, components }: Platform): Problem[] {
  const owners = new Map<string, string>();
  return components.flatMap(({ placed: { component }, alerts }) =>
    alerts
      .flatMap((group) => group.alerts)
      .flatMap(({ name }) => {
        const owner = owners.get(name);
        owners.set(name, owner ?? component.name);
        if (owner === undefined) return [];
        const args = { name, components: [...new Set([owner, component.name])] };
        return [raise(overlaysRules, 'alert-made-twice', atComponent(environment, component.name), args)];
      }),
  );
}
