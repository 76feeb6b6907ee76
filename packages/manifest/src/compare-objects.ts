import type { KubernetesObject } from './kubernetes-object';

/**
 * Stable order of objects in a file: namespaces, then custom resource definitions, then what has no namespace, then the
 * rest; within each by kind, namespace, name and version. So `kubectl apply` meets nothing before what it lives in.
 */
export function compareObjects(a: KubernetesObject, b: KubernetesObject): number {
  return (
    rank(a) - rank(b) ||
    compareText(a.kind, b.kind) ||
    compareText(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    compareText(a.metadata.name, b.metadata.name) ||
    compareText(a.apiVersion, b.apiVersion)
  );
}

function rank({ kind, metadata }: KubernetesObject): number {
  if (kind === 'Namespace') return 0;
  if (kind === 'CustomResourceDefinition') return 1;
  return metadata.namespace === undefined ? 2 : 3;
}

/** By UTF-16 units: `localeCompare` would depend on the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
