import type { Environment } from '../environment';
import type { Platform } from '../platform';
import type { Shape } from './shape';

type Make<A extends unknown[], T> = (platform: Platform, ...others: A) => T;

/** What tells environments of one shape apart. */
const NAMES = ['name', 'folder', 'file', 'document'] as const;
const FILES = ['values', 'patches', 'manifests', 'secretFiles'] as const;

/**
 * Remembers what `make` gives for a platform, for all that differ in nothing but names and files of their own: it is asked
 * once for each shape. A look at those throws.
 */
export function perShape<A extends unknown[], T>(make: Make<A, T>): Make<A, T> {
  return remember(make, [...NAMES, ...FILES]);
}

/** The same for what patches, manifests and secrets are a part of: where an environment has some, it is asked anew. */
export function perShapeWithFiles<A extends unknown[], T>(make: Make<A, T>): Make<A, T> {
  const shared = remember(make, [...NAMES, 'values']);
  return (platform, ...others) => {
    const { patches, manifests, secretFiles } = platform.environment;
    const isAlone = [patches, manifests, secretFiles].some((files) => files.length > 0);
    return isAlone ? make(platform, ...others) : shared(platform, ...others);
  };
}

function remember<A extends unknown[], T>(make: Make<A, T>, hidden: readonly (keyof Environment)[]): Make<A, T> {
  const known = new WeakMap<Shape, { readonly value: T }>();
  return (platform, ...others) => {
    const before = known.get(platform.shape);
    if (before !== undefined) return before.value;
    const value = make(without(platform, hidden), ...others);
    known.set(platform.shape, { value });
    return value;
  };
}

function without(platform: Platform, hidden: readonly (keyof Environment)[]): Platform {
  const { environment } = platform;
  const { facts, settings } = environment;
  const nameless = {
    ...environment,
    facts: hide({ ...facts, cluster: hide(facts.cluster, ['name']) }, ['name', 'branch']),
    settings: hide({ ...settings, cluster: hide(settings.cluster, ['name']) }, ['branch']),
  };
  return { ...platform, environment: hide<Environment>(nameless, hidden) };
}

/** A copy without some of its properties, which says so to whoever asks for one of them. */
function hide<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  const copy = { ...value };
  for (const key of keys) {
    const get = () => {
      throw new Error(`"${String(key)}" tells environments apart that are rendered once`);
    };
    Object.defineProperty(copy, key, { get, enumerable: false });
  }
  return copy;
}
