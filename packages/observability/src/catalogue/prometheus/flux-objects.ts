/** What kube-state-metrics is told about one kind of Flux object. */
export interface FluxObjects {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  /** Where the revision stands that it holds or has applied. */
  readonly revision?: readonly string[];
  /** What a person wants to see beside it: label by path. */
  readonly more?: Readonly<Record<string, readonly string[]>>;
  /** It has no status: nobody reconciles it. */
  readonly still?: true;
}

const ARTIFACT = ['status', 'artifact', 'revision'];
const URL = { url: ['spec', 'url'] };
const SOURCE = ['spec', 'sourceRef', 'name'];

/** Kinds that fetch something; when they fail, everything behind them keeps what it has. */
export const SOURCE_KINDS = ['GitRepository', 'OCIRepository', 'HelmRepository', 'HelmChart', 'Bucket'] as const;

/**
 * All kinds of Flux 2.9's controllers with the version that it serves. Those of controllers that a cluster does not run
 * have no definitions there, and kube-state-metrics waits for them without harm.
 */
export const fluxObjects: readonly FluxObjects[] = [
  source('GitRepository', 'gitrepositories', URL),
  source('OCIRepository', 'ocirepositories', URL),
  source('HelmRepository', 'helmrepositories', URL),
  source('HelmChart', 'helmcharts', { source_name: SOURCE, chart_version: ['spec', 'version'] }),
  source('Bucket', 'buckets', { url: ['spec', 'endpoint'] }),
  source('ExternalArtifact', 'externalartifacts', {}),
  {
    group: 'source.extensions.fluxcd.io',
    version: 'v1beta1',
    kind: 'ArtifactGenerator',
    plural: 'artifactgenerators',
  },
  {
    group: 'kustomize.toolkit.fluxcd.io',
    version: 'v1',
    kind: 'Kustomization',
    plural: 'kustomizations',
    revision: ['status', 'lastAppliedRevision'],
    more: { source_name: SOURCE },
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    version: 'v2',
    kind: 'HelmRelease',
    plural: 'helmreleases',
    // The chart's version that Helm has rolled out last; the newest stands first.
    revision: ['status', 'history', '0', 'chartVersion'],
    more: { source_name: ['spec', 'chart', 'spec', 'sourceRef', 'name'], drifted: condition('Drifted') },
  },
  { ...notification('Alert', 'alerts', 'v1beta3'), still: true },
  { ...notification('Provider', 'providers', 'v1beta3'), still: true },
  notification('Receiver', 'receivers', 'v1'),
  image('ImageRepository', 'imagerepositories', { url: ['spec', 'image'] }),
  image('ImagePolicy', 'imagepolicies', { source_name: ['spec', 'imageRepositoryRef', 'name'] }),
  image('ImageUpdateAutomation', 'imageupdateautomations', { source_name: SOURCE }),
];

/** Path to the status of a condition. */
export function condition(type: string, field = 'status'): readonly string[] {
  return ['status', 'conditions', `[type=${type}]`, field];
}

function source(kind: string, plural: string, more: FluxObjects['more']): FluxObjects {
  return { group: 'source.toolkit.fluxcd.io', version: 'v1', kind, plural, revision: ARTIFACT, more };
}

function notification(kind: string, plural: string, version: string): FluxObjects {
  return { group: 'notification.toolkit.fluxcd.io', version, kind, plural };
}

function image(kind: string, plural: string, more: FluxObjects['more']): FluxObjects {
  return { group: 'image.toolkit.fluxcd.io', version: 'v1', kind, plural, more };
}
