import { describeObject, groupOf, suggest, type KubernetesObject } from '@254carbon/manifest';
import type { Patch } from '../environment';

type Target = Patch['target'];

export function isTarget({ apiVersion, kind, metadata }: KubernetesObject, target: Target): boolean {
  return (
    kind === target.kind &&
    metadata.name === target.name &&
    (target.namespace === undefined || metadata.namespace === target.namespace) &&
    (target.group === undefined || groupOf(apiVersion) === target.group)
  );
}

/** A target as people call it: `Alert flux-system/failures of notification.toolkit.fluxcd.io`. */
export function describeTarget({ kind, name, namespace, group }: Target): string {
  const called = namespace === undefined ? name : `${namespace}/${name}`;
  return group === undefined ? `${kind} ${called}` : `${kind} ${called} of ${group}`;
}

/** Up to three objects that a target which hits nothing may have meant. */
export function nearestTargets(objects: readonly KubernetesObject[], { kind, name }: Target): string[] {
  const called = new Map(objects.map((object) => [`${object.kind} ${object.metadata.name}`, describeObject(object)]));
  const misspelt = suggest(`${kind} ${name}`, [...called.keys()]);
  const sameName = objects.filter(({ metadata }) => metadata.name === name).map(describeObject);
  const sameKind = objects.filter((object) => object.kind === kind).map(describeObject);
  const first = misspelt === undefined ? [] : [called.get(misspelt) ?? misspelt];
  return [...new Set([...first, ...sameName, ...sameKind])].slice(0, 3);
}
