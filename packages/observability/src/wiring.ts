import type { Component, Context, KnobContext, Need, Refusal } from './component';
import type { Endpoint, EndpointName } from './endpoint';
import type { EnvironmentFacts } from './environment-facts';
import type { KnobSet, KnobValues } from './knob';

/** A component that an environment turns on, with the values of its knobs after all layers. */
export interface EnabledComponent {
  readonly component: Component;
  readonly knobs: KnobValues<KnobSet>;
}

/** One component using another's endpoint. */
export interface Flow {
  readonly from: { readonly component: string; readonly workload: string };
  readonly to: { readonly component: string; readonly endpoint: Endpoint };
  readonly purpose: string;
}

/** A component lacks what it cannot do without. */
export type Lack =
  | { readonly component: string; readonly need: Need }
  | { readonly component: string; readonly mountedIn: string };

/** What follows from the set of enabled components: who talks to whom, and what each is told. */
export interface Wiring {
  readonly environment: EnvironmentFacts;
  /** In the order of their names. */
  readonly components: readonly EnabledComponent[];
  /** What each component offers. */
  readonly endpoints: ReadonlyMap<string, readonly Endpoint[]>;
  readonly flows: readonly Flow[];
  readonly lacks: readonly Lack[];
  /** Knobs that cannot work in this environment. */
  readonly refusals: readonly { readonly component: string; readonly refusal: Refusal }[];
  /** Endpoints that two components offer under one name. */
  readonly conflicts: readonly { readonly endpoint: EndpointName; readonly components: readonly string[] }[];
  contextOf(component: string): Context;
}

/** Computes the wiring of an environment. Pure; nothing is refused here: lacks, refusals and conflicts are told. */
export function wire(environment: EnvironmentFacts, enabled: readonly EnabledComponent[]): Wiring {
  const components = [...enabled].sort((a, b) => (a.component.name < b.component.name ? -1 : 1));
  const byName = new Map(components.map((one) => [one.component.name, one]));
  const endpoints = new Map(
    components.map(({ component, knobs }) => [component.name, component.endpoints({ environment, knobs })]),
  );
  const offers = new Map<EndpointName, { component: string; endpoint: Endpoint }[]>();
  for (const [component, offered] of endpoints) {
    for (const endpoint of offered) {
      const known = offers.get(endpoint.name) ?? [];
      offers.set(endpoint.name, [...known, { component, endpoint }]);
    }
  }

  const flows = components.flatMap(({ component }) =>
    component.uses.flatMap(({ endpoint, from, purpose }): Flow[] => {
      const to = offers.get(endpoint)?.[0];
      return to === undefined ? [] : [{ from: { component: component.name, workload: from }, to, purpose }];
    }),
  );

  const lacks = components.flatMap(({ component }): Lack[] => [
    ...component.needs
      .filter((need) => !need.oneOf.some((name) => offers.has(name)))
      .map((need) => ({ component: component.name, need })),
    ...(component.mount === undefined || byName.has(component.mount.component)
      ? []
      : [{ component: component.name, mountedIn: component.mount.component }]),
  ]);

  const refusals = components.flatMap(({ component, knobs }) =>
    component.refuse({ environment, knobs }).map((refusal) => ({ component: component.name, refusal })),
  );

  const conflicts = [...offers]
    .filter(([, list]) => list.length > 1)
    .map(([endpoint, list]) => ({ endpoint, components: list.map((offer) => offer.component) }));

  const contexts = new Map<string, Context>();
  function contextOf(name: string): Context {
    const known = contexts.get(name);
    if (known !== undefined) return known;
    const one = byName.get(name);
    if (one === undefined) throw new Error(`Component ${name} is not enabled in ${environment.name}`);
    const context = makeContext({ environment, knobs: one.knobs }, one.component, offers, byName);
    contexts.set(name, context);
    return context;
  }

  return { environment, components, endpoints, flows, lacks, refusals, conflicts, contextOf };
}

function makeContext(
  base: KnobContext,
  component: Component,
  offers: ReadonlyMap<EndpointName, readonly { endpoint: Endpoint }[]>,
  enabled: ReadonlyMap<string, unknown>,
): Context {
  const declared = new Set(component.uses.map((use) => use.endpoint));
  return {
    ...base,
    endpoint(name) {
      if (!declared.has(name)) throw new Error(`${component.name} asks for "${name}", which is not in its uses`);
      return offers.get(name)?.[0]?.endpoint;
    },
    enabled: (name) => enabled.has(name),
    named: (build) => build(base.environment),
  };
}
