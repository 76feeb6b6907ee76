import {
  type EnvironmentFacts,
  type KnobContext,
  knobDefaults,
  sampleEnvironment,
  SIZES,
  type Wiring,
  wire,
} from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';

/** Environments that stand for all: every size, with and without object storage. */
export const SAMPLES: readonly EnvironmentFacts[] = SIZES.flatMap((size) => {
  const plain = sampleEnvironment({ name: 'sample', size });
  const buckets = { 'loki-chunks': 'chunks', tempo: 'tempo' };
  const objectStorage = { endpoint: 's3.example', region: 'r', insecure: false, pathStyle: false, buckets };
  return [plain, { ...plain, objectStorage }];
});

/** What a component is told before anything is wired, with its knobs at their defaults. */
export function knobContext({ component }: LocatedComponent, environment: EnvironmentFacts): KnobContext {
  return { environment, knobs: knobDefaults(component.knobs, environment.size) };
}

/** The wiring of each sample with all components on, but for those that refuse it or that cannot even say so. */
export function sampleWirings(all: readonly LocatedComponent[]): readonly Wiring[] {
  return SAMPLES.map((environment) => {
    const willing = all.filter((one) => isWilling(one, knobContext(one, environment)));
    return wire(
      environment,
      willing.map((one) => ({ component: one.component, knobs: knobContext(one, environment).knobs })),
    );
  });
}

function isWilling({ component }: LocatedComponent, context: KnobContext): boolean {
  try {
    component.endpoints(context);
    return component.refuse(context).length === 0;
  } catch {
    return false;
  }
}
