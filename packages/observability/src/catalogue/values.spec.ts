import type { Json } from '@254carbon/manifest';
import { isObject, maskValue } from '@254carbon/manifest';
import { releaseValues } from '../release-values';
import { expansionCases } from './expansion-cases';

/** Where a null stands in a value. */
function nullsIn(value: Json | undefined, path: string): readonly string[] {
  if (value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((inner: Json, index) => nullsIn(inner, `${path}[${index}]`));
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => nullsIn(inner, `${path}.${key}`)) : [];
}

/** A null that comes with an update arrives as `{}`, and the chart's default that it was to drop is back. */
it.each(expansionCases)('values hold no null in $name', ({ wiring }) => {
  expect(releaseValues(wiring).flatMap(({ release, values }) => nullsIn(values, release.name))).toEqual([]);
});

it.each(expansionCases)('values hold no secret in clear text in $name', ({ wiring }) => {
  const releases = releaseValues(wiring);
  expect(releases.length).toBeGreaterThan(0);
  // The mask hides literals under keys such as `password`, and well-known forms of tokens; here it has nothing to hide.
  for (const { values } of releases) expect(maskValue(values)).toEqual(values);
});
