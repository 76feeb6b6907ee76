import { describeObject, formatPath, type Args, type Finding, type KubernetesObject } from '@254carbon/manifest';
import type { ObjectCheck, TreeCheck } from '../check';
import { checkFluxObject } from '../check-flux-object';
import { checkReferences } from '../check-references';
import { treeChecks } from '../checks';
import type { LocatedObject, ReferenceOptions } from '../reference-tree';
import { fluxRules, type FluxCode } from '../rules';

interface Fixture {
  readonly objects: readonly (KubernetesObject | LocatedObject)[];
  readonly options?: ReferenceOptions;
}

interface Fixtures {
  /** What must be found, exactly: `Kind namespace/name path: problem Fix: fix`. */
  readonly fails: Readonly<Record<string, Fixture & { readonly says: readonly string[] }>>;
  readonly passes: Readonly<Record<string, Fixture>>;
}

/** Specs of a check: each fixture is a world, and everything that any check finds in it counts. */
export function describeCheck(check: ObjectCheck | TreeCheck, { fails, passes }: Fixtures): void {
  const run = treeChecks.includes(check as TreeCheck) ? findInTree : findInObjects;
  describe(check.code, () => {
    it('has a fixture for each verdict', () => {
      expect(Object.keys(fails).length).toBeGreaterThan(0);
      expect(Object.keys(passes).length).toBeGreaterThan(0);
    });
    it.each(Object.entries(fails))('finds %s', (_, fixture) => {
      const found = run(fixture);
      expect(found.map(({ object, finding }) => say(object, finding))).toEqual(fixture.says);
      expect(new Set(found.map(({ finding }) => finding.code))).toEqual(new Set([check.code]));
    });
    it.each(Object.entries(passes))('lets %s pass', (_, fixture) => {
      expect(run(fixture).map(({ object, finding }) => say(object, finding))).toEqual([]);
    });
  });
}

const locate = (one: KubernetesObject | LocatedObject): LocatedObject =>
  'object' in one && 'apiVersion' in (one.object as object)
    ? (one as LocatedObject)
    : { object: one as KubernetesObject };

function findInTree({ objects, options }: Fixture) {
  return checkReferences(objects.map(locate), options);
}

function findInObjects({ objects }: Fixture) {
  return objects.flatMap((one) => {
    const { object } = locate(one);
    return checkFluxObject(object).map((finding) => ({ object, finding }));
  });
}

/** A finding as one line, in the words that people read. */
export function say(object: KubernetesObject, { code, path, args }: Finding): string {
  const rule = fluxRules[code as FluxCode] as { problem(args: Args): string; fix(args: Args): string };
  return `${describeObject(object)} ${formatPath(path)}: ${rule.problem(args)} Fix: ${rule.fix(args)}`;
}
