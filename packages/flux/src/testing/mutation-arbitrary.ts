import fc from 'fast-check';
import { isObject, type Json, type Path } from '@254carbon/manifest';
import { change } from './world';

/** Values that make trouble in any place. */
const strange: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'no such value',
  '10 minutes',
  '😀'.repeat(30),
  'x'.repeat(3000),
  [],
  [null],
  ['a', 1],
  {},
  { name: 'x' },
  { unknown: 1 },
];

/** An object and what becomes of it when up to three places in it are changed, removed or added. */
export function mutationArbitrary(objects: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const mutation = fc.record({
    place: fc.nat(),
    key: fc.constantFrom(undefined, 'name', 'spec', 'unknown', 'interval', 'constructor'),
    to: fc.constantFrom(...strange),
  });
  return fc.tuple(objects, fc.array(mutation, { maxLength: 3 })).map(([object, mutations]) =>
    mutations.reduce<Json>((value, { place, key, to }) => {
      const paths = pathsOf(value);
      const path = paths[place % paths.length] ?? [];
      const below = key !== undefined && isObject(at(value, path)) ? [...path, key] : path;
      return below.length === 0 ? value : change(value, below, to);
    }, object),
  );
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((inner, step) => (inner as Record<string | number, Json>)[step] as Json, value);
}

function pathsOf(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item: Json, index) => pathsOf(item, [...path, index]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner ?? null, [...path, key]))];
}
