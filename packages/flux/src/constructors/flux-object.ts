import { apiVersionOf, fluxKindNamed } from '../flux-kinds';
import type { FluxKindName } from '../generated/kinds';
import type { FluxObjects } from '../generated/types';

/** How an object is called and marked. */
export interface Named {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export type SpecOf<Kind extends FluxKindName> = NonNullable<FluxObjects[Kind]['spec']>;

/** Name and spec side by side; what the constructor has a default for may be left out. */
export type OptionsOf<Kind extends FluxKindName, Defaulted extends keyof SpecOf<Kind> = never> = Named &
  Omit<SpecOf<Kind>, Defaulted> &
  Partial<Pick<SpecOf<Kind>, Defaulted>>;

/** An object of Flux from its name, its spec and the defaults for what the spec leaves out. */
export function fluxObject<Kind extends FluxKindName>(
  kind: Kind,
  { name, namespace, labels, annotations, ...given }: Named & Partial<SpecOf<Kind>>,
  defaults: Partial<SpecOf<Kind>>,
): FluxObjects[Kind] {
  const known = fluxKindNamed(kind);
  if (known === undefined) throw new Error(`Flux has no kind ${kind}`);
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const object = {
    apiVersion: apiVersionOf(known),
    kind,
    metadata: {
      name,
      namespace,
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations }),
    },
    spec: { ...defaults, ...Object.fromEntries(set) },
  };
  // The options of each constructor ask for what the kind requires.
  return object as unknown as FluxObjects[Kind];
}
