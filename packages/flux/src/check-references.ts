import type { Finding, KubernetesObject } from '@254carbon/manifest';
import type { TreeCheck } from './check';
import { treeChecks } from './checks';
import { indexTree, type LocatedObject, type ReferenceOptions } from './reference-tree';

/** A finding with the object that it is about. */
export interface ObjectFinding {
  readonly object: KubernetesObject;
  readonly finding: Finding;
}

const ofKind = new Map<string, readonly TreeCheck[]>();

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
  return objects.flatMap(({ object }) =>
    checksFor(object.kind).flatMap(({ code, check }) =>
      check(object, tree).map((found) => ({ object, finding: { code, ...found } })),
    ),
  );
}
