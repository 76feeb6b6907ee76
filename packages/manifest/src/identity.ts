import { isObject, type Json } from './json';
import type { KubernetesObject } from './kubernetes-object';

/** What makes an object that one and no other; versions of a group are the same object. */
export interface Identity {
  /** Empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Whether a value has what an identity needs: `apiVersion`, `kind` and `metadata.name`. */
export function isKubernetesObject(value: Json | undefined): value is KubernetesObject {
  return (
    isObject(value) &&
    typeof value['apiVersion'] === 'string' &&
    typeof value['kind'] === 'string' &&
    isObject(value['metadata']) &&
    typeof value['metadata']['name'] === 'string'
  );
}

export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

export function identityOf({ apiVersion, kind, metadata }: KubernetesObject): Identity {
  const { name, namespace } = metadata;
  return { group: groupOf(apiVersion), kind, ...(namespace === undefined ? {} : { namespace }), name };
}

/** One string for an identity, for maps: `apps/Deployment/observability/loki`. */
export function identityKey({ apiVersion, kind, metadata }: KubernetesObject): string {
  return `${groupOf(apiVersion)}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** An object as people call it: `Kind namespace/name`, or `Kind name`. */
export function describeObject({ kind, metadata }: KubernetesObject): string {
  return metadata.namespace === undefined
    ? `${kind} ${metadata.name}`
    : `${kind} ${metadata.namespace}/${metadata.name}`;
}
