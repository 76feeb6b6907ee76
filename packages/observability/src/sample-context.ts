import type { Component, Context } from './component';
import type { EnvironmentFacts } from './environment-facts';
import { knobDefaults, type KnobSet } from './knob';
import { sampleEnvironment } from './sample-environment';
import { wire } from './wiring';

/** For specs: what a component is told in a sample environment, where `others` are on beside it. */
export function sampleContext<K extends KnobSet>(
  component: Component<K>,
  facts: Partial<EnvironmentFacts> = {},
  others: readonly Component[] = [],
): Context<K> {
  const environment = sampleEnvironment(facts);
  const enabled = [component as unknown as Component, ...others];
  const wiring = wire(
    environment,
    enabled.map((one) => ({ component: one, knobs: knobDefaults(one.knobs, environment.size) })),
  );
  return wiring.contextOf(component.name) as unknown as Context<K>;
}
