import type { KubernetesObject } from '@254carbon/manifest';
import { listAt, textAt } from './value-at';

/** The kinds that Flux's controllers make of other objects. */
export const derivedKinds: ReadonlySet<string> = new Set(['ExternalArtifact', 'HelmChart']);

/** What Flux's controllers make of an object: the chart of a release, the artifacts of a generator. */
export function derivedObjects(object: KubernetesObject): KubernetesObject[] {
  const { kind, metadata } = object;
  if (kind === 'HelmRelease' && metadata.namespace !== undefined) {
    const namespace = textAt(object, ['spec', 'chart', 'spec', 'sourceRef', 'namespace']) ?? metadata.namespace;
    return [source('HelmChart', namespace, `${metadata.namespace}-${metadata.name}`)];
  }
  if (kind !== 'ArtifactGenerator') return [];
  return listAt(object, ['spec', 'artifacts']).flatMap((item) => {
    const name = textAt(item, ['name']);
    return name === undefined ? [] : [source('ExternalArtifact', metadata.namespace, name)];
  });
}

function source(kind: string, namespace: string | undefined, name: string): KubernetesObject {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  return { apiVersion: 'source.toolkit.fluxcd.io/v1', kind, metadata };
}

/** Whether others come from an object by templates and patterns, so that nobody can tell from here what is missing. */
export function isTemplate(object: KubernetesObject): boolean {
  const { apiVersion, kind } = object;
  if (kind === 'ArtifactGenerator') return textAt(object, ['spec', 'pathPattern']) !== undefined;
  return (kind === 'ResourceSet' || kind === 'FluxInstance') && apiVersion.startsWith('fluxcd.controlplane.io/');
}
