import type { Environment } from '../environment';

/**
 * Stands for all environments of a workspace that differ in nothing but their names, what they are called and where they
 * lie, and the values, patches, manifests and secrets of their own.
 */
export interface Shape {
  /** What they have in common. */
  readonly key: string;
}

type Shaped = Pick<Environment, 'settings' | 'wiring'>;

/** Gives the environments of one workspace, whose components are the same, their shapes. */
export function shaper(): (environment: Shaped) => Shape {
  const known = new Map<string, Shape>();
  return (environment) => {
    const key = keyOf(environment);
    const shape = known.get(key) ?? { key };
    known.set(key, shape);
    return shape;
  };
}

/** Components answer by settings and endpoints, of which a component of a workspace's own may make names a part. */
function keyOf({ settings, wiring }: Shaped): string {
  const nameless = { ...settings, branch: undefined, cluster: { ...settings.cluster, name: undefined } };
  return JSON.stringify([nameless, [...wiring.endpoints]]);
}
