import type { JsonObject } from '@254carbon/manifest';
import type { Size } from './environment-facts';

/** Go duration with Prometheus' units for days and more: `30s`, `12h`, `15d`. */
export const DURATION = '^([0-9]+(ms|[smhdwy]))+$';

/** Kubernetes quantity without sign or exponent: `500m`, `1.5`, `10Gi`. */
export const QUANTITY = '^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$';

/** A setting of a component that an environment may turn: its schema, and its default for each size. */
export interface Knob<T extends string | number | boolean = string | number | boolean> {
  /** JSON Schema of the value, with `description` and without `default`. */
  readonly schema: JsonObject;
  readonly default: T;
  /** What a size profile changes in the default. */
  readonly sizes: Readonly<Partial<Record<Size, T>>>;
  /** A sentence: how the figures follow from the load that a size is made for. */
  readonly sizing?: string;
}

export type KnobSet = Readonly<Record<string, Knob>>;

export type KnobValues<K extends KnobSet> = {
  readonly [Name in keyof K]: K[Name] extends Knob<infer T> ? T : never;
};

interface Options<T> {
  readonly description: string;
  readonly default: T;
  readonly sizes?: Partial<Record<Size, T>>;
  readonly sizing?: string;
}

/** Constructors of knobs; each gives the schema that editors and checks read. */
export const knob = {
  integer: ({ minimum = 0, maximum, ...rest }: Options<number> & { minimum?: number; maximum?: number }) =>
    make<number>({ type: 'integer', minimum, ...(maximum === undefined ? {} : { maximum }) }, rest),
  boolean: (options: Options<boolean>) => make<boolean>({ type: 'boolean' }, options),
  string: ({ pattern, ...rest }: Options<string> & { pattern?: string }) =>
    make<string>({ type: 'string', ...(pattern === undefined ? {} : { pattern }) }, rest),
  oneOf: <const T extends string>({ values, ...rest }: Options<NoInfer<T>> & { values: readonly T[] }) =>
    make<T>({ type: 'string', enum: values }, rest),
  /** A duration, `15d`. */
  duration: (options: Options<string>) => make<string>({ type: 'string', pattern: DURATION }, options),
  /** A Kubernetes quantity, `10Gi`. */
  quantity: (options: Options<string>) => make<string>({ type: 'string', pattern: QUANTITY }, options),
};

function make<T extends string | number | boolean>(schema: JsonObject, options: Options<T>): Knob<T> {
  return {
    schema: { ...schema, description: options.description },
    default: options.default,
    sizes: options.sizes ?? {},
    ...(options.sizing === undefined ? {} : { sizing: options.sizing }),
  };
}

/** The values of all knobs for a size, before an environment changes any. */
export function knobDefaults<K extends KnobSet>(knobs: K, size: Size): KnobValues<K> {
  const entries = Object.entries(knobs).map(([name, { default: base, sizes }]) => [name, sizes[size] ?? base]);
  return Object.fromEntries(entries) as KnobValues<K>;
}
