import type { Finding, KubernetesObject } from '@254carbon/manifest';
import type { TreeCheck } from './check';
import { treeChecks } from './checks';
import { fluxKindOf } from './flux-kinds';
import { indexTree, type LocatedObject, type ReferenceOptions } from './reference-tree';

/** A finding with the object that it is about. */
export interface ObjectFinding {
  readonly object: KubernetesObject;
  readonly finding: Finding;
}

const ofKind = new Map<string, readonly TreeCheck[]>();

/** An empty kind is one that is not Flux's. */
function checksFor(kind: string): readonly TreeCheck[] {
  const known = ofKind.get(kind);
  if (known !== undefined) return known;
  const checks = treeChecks.filter(({ kinds }) => kinds === undefined || kinds.some((one) => one === kind));
  ofKind.set(kind, checks);
  return checks;
}

/**
 * Whether the objects of one cluster's tree find each other: sources, dependencies, providers, event sources, health
 * checks, service accounts and paths; also objects that stand twice. Findings come in the order of the objects.
 */
export function checkReferences(objects: readonly LocatedObject[], options: ReferenceOptions = {}): ObjectFinding[] {
  const tree = indexTree(objects, options);
  const findings: ObjectFinding[] = [];
  // One object may stand in two files.
  for (const object of new Set(objects.map((located) => located.object))) {
    const kind = fluxKindOf(object)?.kind ?? '';
    for (const { code, check } of checksFor(kind)) {
      for (const found of check(object, tree)) findings.push({ object, finding: { code, ...found } });
    }
  }
  return findings;
}
