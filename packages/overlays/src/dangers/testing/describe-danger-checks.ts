import { diffTrees, emitManifests, type KubernetesObject, memoryTree } from '@254carbon/manifest';
import type { DangerDefinition } from '../danger';
import { dangerContext } from '../danger-world';
import { describeDanger, findDangers } from '../find-dangers';

/** Objects in one file, or by file. */
type State = readonly KubernetesObject[] | Readonly<Record<string, readonly KubernetesObject[]>>;

interface Fixture {
  readonly before: State;
  readonly after: State;
}

interface Fixtures {
  /** Must be found, each once, and say these words; no other danger may be, but for those named. */
  readonly fires: Readonly<
    Record<string, Fixture & { readonly says: readonly string[]; readonly also?: readonly string[] }>
  >;
  /** The nearest neighbours, in which it must not be found. */
  readonly silent: Readonly<Record<string, Fixture>>;
}

const TODAY = '2026-08-15';

/** Specs of a danger: what fires it, and what does not. */
export function describeDangerChecks({ code }: DangerDefinition, { fires, silent }: Fixtures): void {
  describe(code, () => {
    it('has fixtures that fire and neighbours that stay silent', () => {
      expect(Object.keys(fires).length).toBeGreaterThan(0);
      expect(Object.keys(silent).length).toBeGreaterThan(0);
    });
    it.each(Object.entries(fires))('fires for %s', (_, { says, also = [], ...fixture }) => {
      const found = findIn(fixture);
      const own = found
        .filter((danger) => danger.code === code)
        .map((danger) => ({ danger, ...describeDanger(danger) }));
      expect(own.map(({ why }) => why)).toEqual(says.map((words) => expect.stringContaining(words)));
      for (const { why, lost, fix } of own) expect([why, lost, fix].join()).not.toMatch(/undefined|NaN|\[object|^,|,,/);
      expect(
        found
          .map((danger) => danger.code)
          .filter((other) => other !== code)
          .sort(),
      ).toEqual([...also].sort());
    });
    it.each(Object.entries(silent))('is silent for %s', (_, fixture) => {
      expect(findIn(fixture).filter((danger) => danger.code === code)).toEqual([]);
    });
  });
}

/** Values that are equal on both sides may be left unread, as `publish` does: what is found must be the same. */
function findIn({ before, after }: Fixture) {
  const [found, cut] = [false, true].map((cutEqualValues) => {
    const options = { contextKinds: dangerContext, cutEqualValues };
    return findDangers(diffTrees(treeOf(before), treeOf(after), options), { today: TODAY });
  });
  expect(cut?.map(({ code, path, args }) => ({ code, path, args }))).toEqual(
    found?.map(({ code, path, args }) => ({ code, path, args })),
  );
  return found ?? [];
}

function treeOf(state: State) {
  const files = Array.isArray(state)
    ? { 'k8s/all.yaml': state as readonly KubernetesObject[] }
    : (state as Record<string, readonly KubernetesObject[]>);
  return memoryTree(Object.fromEntries(Object.entries(files).map(([file, objects]) => [file, emitManifests(objects)])));
}
