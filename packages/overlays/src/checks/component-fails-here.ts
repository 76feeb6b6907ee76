import { raise, type Problem } from '@254carbon/manifest';
import { type PartFailure, unwiredFailures, wiredFailures } from '@254carbon/observability';
import type { Environment, PlacedComponent } from '../environment';
import { overlaysRules } from '../rules';
import { atComponent } from './at-component';

type Subject = Pick<Environment, 'file' | 'document' | 'facts' | 'components'> & Partial<Pick<Environment, 'wiring'>>;

/** Parts of components that throw with the knobs and the wiring of an environment. Asked only where something threw. */
export function componentFailsHere(environment: Subject): Problem[] {
  const { facts, components, wiring } = environment;
  return components.flatMap((placed) => {
    const { component, knobs } = placed;
    const failures = [
      ...unwiredFailures(component, { environment: facts, knobs }),
      ...(wiring === undefined ? [] : wiredFailures(component, wiring.contextOf(component.name))),
    ];
    return failures.map((failure) => told(environment, placed, failure));
  });
}

function told(environment: Subject, { component, file }: PlacedComponent, { part, reason }: PartFailure): Problem {
  const args = { component: component.name, part, reason, source: file };
  return raise(overlaysRules, 'component-fails-here', atComponent(environment, component.name), args);
}
