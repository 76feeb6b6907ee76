import { raise, type Problem } from '@254carbon/manifest';
import { knobDefaults } from '@254carbon/observability';
import type { Environment, LocatedComponent } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

/** A component that makes no sense without something that nobody offers. */
export function componentLacksEndpoint(environment: Environment, workspace: readonly LocatedComponent[]): Problem[] {
  return environment.wiring.lacks.flatMap((lack) => {
    if (!('need' in lack)) return [];
    const { component, need } = lack;
    const { oneOf: needed, why } = need;
    const offered = workspace.filter((one) => offersOneOf(one, needed, environment)).map((one) => one.component.name);
    const args = { component, needed, why, offered };
    return [raise(overlaysRules, 'component-lacks-endpoint', atComponent(environment, component), args)];
  });
}

function offersOneOf({ component }: LocatedComponent, names: readonly string[], { facts }: Environment): boolean {
  const knobs = knobDefaults(component.knobs, facts.size);
  return component.endpoints({ environment: facts, knobs }).some(({ name }) => names.includes(name));
}
