/**
 * Remembers what `build` gave for a key: hundreds of environments that agree on a handful of switches then share one
 * object and its text.
 */
export function oncePer<A, T>(keyOf: (argument: A) => string, build: (argument: A) => T): (argument: A) => T {
  const known = new Map<string, T>();
  return (argument) => {
    const key = keyOf(argument);
    const value = known.get(key) ?? build(argument);
    known.set(key, value);
    return value;
  };
}
