import type { KubernetesObject } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import type { ReferenceTree } from '../reference-tree';
import { listAt, textAt } from '../value-at';

export const noDependencyCycle: TreeCheck = {
  code: 'no-dependency-cycle',
  kinds: ['HelmRelease', 'Kustomization'],
  check: (object, tree) => {
    const cycle = shortestCycle(object, tree);
    if (cycle === undefined || isToldElsewhere(cycle, object, tree)) return [];
    return [{ path: ['spec', 'dependsOn'], args: { cycle: [...cycle, object].map(labelOf) } }];
  },
};

/** Each cycle is told once, at the first of its members. */
function isToldElsewhere(cycle: readonly KubernetesObject[], object: KubernetesObject, tree: ReferenceTree): boolean {
  return cycle.some((member) => {
    if (labelOf(member) >= labelOf(object)) return false;
    const own = shortestCycle(member, tree);
    return own?.length === cycle.length && own.every((one) => cycle.includes(one));
  });
}

/** The objects from `start` along dependencies until the one that depends on `start` again. */
function shortestCycle(start: KubernetesObject, tree: ReferenceTree): KubernetesObject[] | undefined {
  const seen = new Set<KubernetesObject>();
  let ways: KubernetesObject[][] = [[start]];
  while (ways.length > 0) {
    const longer: KubernetesObject[][] = [];
    for (const way of ways) {
      for (const next of dependenciesOf(way[way.length - 1] as KubernetesObject, tree)) {
        if (next === start) return way;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return undefined;
}

function dependenciesOf(object: KubernetesObject, tree: ReferenceTree): KubernetesObject[] {
  return listAt(object, ['spec', 'dependsOn']).flatMap((item) => {
    const name = textAt(item, ['name']);
    if (name === undefined) return [];
    const { kind, metadata } = object;
    return tree.find({ kind, namespace: textAt(item, ['namespace']) ?? metadata.namespace, name });
  });
}

function labelOf({ metadata }: KubernetesObject): string {
  return metadata.namespace === undefined ? metadata.name : `${metadata.namespace}/${metadata.name}`;
}
