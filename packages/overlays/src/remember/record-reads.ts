import type { Context, EndpointName, EnvironmentNames } from '@254carbon/observability';

/** One thing that a function asked its context. */
export type Read =
  | {
      readonly from: 'environment' | 'knobs';
      readonly path: readonly string[];
      /** All that stands there counts, and not only that something does. */
      readonly whole: boolean;
    }
  | { readonly from: 'endpoint'; readonly name: EndpointName }
  | { readonly from: 'enabled'; readonly name: string };

/** What a context answers, as text to compare. Of an object it is only known that it is one, unless it counts as a whole. */
export function answerOf(context: Context, read: Read): string {
  if ('name' in read) {
    return read.from === 'enabled'
      ? String(context.enabled(read.name))
      : (JSON.stringify(context.endpoint(read.name)) ?? '');
  }
  let value: unknown = context[read.from];
  for (const step of read.path) value = (value as Record<string, unknown> | undefined)?.[step];
  if (typeof value === 'string') return `"${value}`;
  return isRecord(value) && !read.whole ? '{}' : (JSON.stringify(value) ?? '');
}

/** Whether the answer may be another one for an environment that differs in its names only. */
export function readsNames(read: Read): boolean {
  if (read.from !== 'environment') return false;
  const [first, second] = read.path;
  if (first === undefined || first === 'name' || first === 'branch') return true;
  return first === 'cluster' && (second === 'name' || (second === undefined && read.whole));
}

/** A place in a result where the environment is named. */
export interface Named {
  readonly path: readonly string[];
  readonly build: (names: EnvironmentNames) => object;
}

export interface Recording {
  readonly context: Context;
  /** What was read for `result`, once it is there. */
  readsFor(result: unknown): Reads;
}

export interface Reads {
  /** In their order. What of the context stands in the result counts as a whole, since others will read there. */
  readonly reads: readonly Read[];
  /** What of the result is built from names that nobody has looked at. */
  readonly named: readonly Named[];
}

/** A context that notes what it is asked. */
export function recordReads(context: Context): Recording {
  const reads: Read[] = [];
  const asked = new Set<string>();
  const handedOut = new Map<object, Read>();
  const builds = new Map<object, Named['build']>();

  function note(read: Read): void {
    const id = JSON.stringify(read);
    if (!asked.has(id)) reads.push(read);
    asked.add(id);
  }

  function follow<R extends object>(from: 'environment' | 'knobs', path: readonly string[], record: R): R {
    const read = (key: string | symbol) => {
      if (typeof key === 'string') note({ from, path: [...path, key], whole: false });
    };
    const proxy = new Proxy(record, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === 'string' && Array.isArray(value)) note({ from, path: [...path, key], whole: true });
        else read(key);
        return typeof key === 'string' && isRecord(value) ? follow(from, [...path, key], value) : value;
      },
      has(target, key) {
        read(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor(target, key) {
        read(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys(target) {
        note({ from, path, whole: true });
        return Reflect.ownKeys(target);
      },
    });
    handedOut.set(proxy, { from, path, whole: true });
    return proxy;
  }

  return {
    context: {
      environment: follow('environment', [], context.environment),
      knobs: follow('knobs', [], context.knobs),
      endpoint(name) {
        note({ from: 'endpoint', name });
        return context.endpoint(name);
      },
      enabled(name) {
        note({ from: 'enabled', name });
        return context.enabled(name);
      },
      named<T extends object>(build: (names: EnvironmentNames) => T): T {
        const proxy = opaque(build(context.environment), () => NAMES.forEach(note));
        builds.set(proxy, build);
        return proxy;
      },
    },
    readsFor(result) {
      const kept: Read[] = [];
      const named: Named[] = [];
      const path: string[] = [];
      function visit(value: unknown): void {
        if (typeof value !== 'object' || value === null) return;
        const build = builds.get(value);
        if (build !== undefined) return void named.push({ path: [...path], build });
        const read = handedOut.get(value);
        if (read !== undefined) return void kept.push(read);
        for (const key of Object.keys(value)) {
          path.push(key);
          visit((value as Readonly<Record<string, unknown>>)[key]);
          path.pop();
        }
      }
      // To look into what was handed out is a reading too, and not one of the function's own.
      const before = [...reads];
      visit(result);
      return { reads: [...before, ...kept], named };
    },
  };
}

const NAMES: readonly Read[] = [['name'], ['branch'], ['cluster', 'name']].map((path) => {
  return { from: 'environment', path, whole: false };
});

/** `value`, which tells when somebody looks into it. */
function opaque<T extends object>(value: T, look: () => void): T {
  const after =
    <A extends unknown[], R>(reflect: (target: T, ...args: A) => R) =>
    (target: T, ...args: A): R => {
      look();
      return reflect(target, ...args);
    };
  return new Proxy<T>(value, {
    get: after(Reflect.get),
    has: after(Reflect.has),
    getOwnPropertyDescriptor: after(Reflect.getOwnPropertyDescriptor),
    ownKeys: after(Reflect.ownKeys),
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
