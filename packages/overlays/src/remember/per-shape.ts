import type { Environment } from '../environment';
import type { Platform } from '../platform';
import type { Shape } from './shape';

/**
 * Remembers what `make` gives for a platform, for all that differ in nothing but their names: it is asked once for each
 * shape. A look at a name throws.
 */
export function perShape<A extends unknown[], T>(
  make: (platform: Platform, ...others: A) => T,
): (platform: Platform, ...others: A) => T {
  const known = new WeakMap<Shape, { readonly value: T }>();
  return (platform, ...others) => {
    const before = known.get(platform.shape);
    if (before !== undefined) return before.value;
    const value = make(withoutNames(platform), ...others);
    known.set(platform.shape, { value });
    return value;
  };
}

function withoutNames(platform: Platform): Platform {
  const { environment } = platform;
  const { facts, settings } = environment;
  return {
    ...platform,
    environment: hide<Environment>(
      {
        ...environment,
        facts: hide({ ...facts, cluster: hide(facts.cluster, ['name']) }, ['name', 'branch']),
        settings: hide({ ...settings, cluster: hide(settings.cluster, ['name']) }, ['branch']),
      },
      ['name', 'folder', 'file', 'document'],
    ),
  };
}

/** A copy without some of its properties, which says so to whoever asks for one of them. */
function hide<T extends object>(value: T, keys: readonly (keyof T & string)[]): T {
  const copy = { ...value };
  for (const key of keys) {
    const get = () => {
      throw new Error(`"${key}" tells environments apart that are rendered once`);
    };
    Object.defineProperty(copy, key, { get, enumerable: false });
  }
  return copy;
}
