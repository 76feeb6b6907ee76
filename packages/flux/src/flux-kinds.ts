import { kinds, type FluxKindName } from './generated/kinds';

/** A kind that Flux serves. */
export interface FluxKind {
  readonly kind: FluxKindName;
  readonly group: string;
  /** The one version that {@link fluxVersion} serves. */
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly removedVersions: readonly RemovedVersion[];
}

export interface RemovedVersion {
  readonly version: string;
  /** The Flux minor version that no longer serves it. */
  readonly removedIn: string;
}

/** The minor version of Flux that the generated schemas are of. */
export const fluxVersion = '2.9';

/** Groups shed whole versions; kinds that are younger than a removed version never had it. */
const removals: Readonly<Record<string, readonly RemovedVersion[]>> = {
  'source.toolkit.fluxcd.io': [
    { version: 'v1beta1', removedIn: '2.7' },
    { version: 'v1beta2', removedIn: '2.8' },
  ],
  'kustomize.toolkit.fluxcd.io': [
    { version: 'v1beta1', removedIn: '2.7' },
    { version: 'v1beta2', removedIn: '2.8' },
  ],
  'helm.toolkit.fluxcd.io': [
    { version: 'v2beta1', removedIn: '2.7' },
    { version: 'v2beta2', removedIn: '2.8' },
  ],
  'image.toolkit.fluxcd.io': [
    { version: 'v1beta1', removedIn: '2.7' },
    { version: 'v1beta2', removedIn: '2.9' },
  ],
  'notification.toolkit.fluxcd.io': [
    { version: 'v1beta1', removedIn: '2.7' },
    { version: 'v1beta2', removedIn: '2.9' },
  ],
};

const neverHad: Partial<Record<FluxKindName, readonly string[]>> = {
  ExternalArtifact: ['v1beta1', 'v1beta2'],
  OCIRepository: ['v1beta1'],
};

/** Every kind of Flux, in the order of the names. */
export const fluxKinds: readonly FluxKind[] = kinds.map((one) => ({
  ...one,
  removedVersions: (removals[one.group] ?? []).filter(({ version }) => !neverHad[one.kind]?.includes(version)),
}));

const byName: ReadonlyMap<string, FluxKind> = new Map(fluxKinds.map((one) => [one.kind, one]));

/** The Flux kind of that name, whatever its group: no name stands in two groups. */
export function fluxKindNamed(kind: string): FluxKind | undefined {
  return byName.get(kind);
}

/** The kind of an object where its group and kind are one of Flux's, in any version. */
export function fluxKindOf({ apiVersion, kind }: { apiVersion: string; kind: string }): FluxKind | undefined {
  const known = byName.get(kind);
  return known !== undefined && apiVersion.startsWith(`${known.group}/`) ? known : undefined;
}

/** The `apiVersion` of a kind's manifests. */
export function apiVersionOf({ group, version }: FluxKind): string {
  return `${group}/${version}`;
}
