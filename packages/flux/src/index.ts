export { checkFluxObject } from './check-flux-object';
export { checkReferences, type ObjectFinding } from './check-references';
export { alert } from './constructors/alert';
export { artifactGenerator } from './constructors/artifact-generator';
export { bucket } from './constructors/bucket';
export { externalArtifact } from './constructors/external-artifact';
export type { Named, OptionsOf, SpecOf } from './constructors/flux-object';
export { gitRepository } from './constructors/git-repository';
export { healthCheckOf } from './constructors/health-check-of';
export { helmChart } from './constructors/helm-chart';
export { helmRelease } from './constructors/helm-release';
export { helmRepository } from './constructors/helm-repository';
export { imagePolicy } from './constructors/image-policy';
export { imageRepository } from './constructors/image-repository';
export { imageUpdateAutomation } from './constructors/image-update-automation';
export { kustomization } from './constructors/kustomization';
export { ociRepository } from './constructors/oci-repository';
export { provider } from './constructors/provider';
export { receiver } from './constructors/receiver';
export { apiVersionOf, fluxKindNamed, fluxKindOf, fluxKinds, fluxVersion, type FluxKind } from './flux-kinds';
export { schemas as fluxSchemas } from './generated/schemas';
export type { FluxKindName } from './generated/kinds';
export type {
  Alert,
  ArtifactGenerator,
  Bucket,
  ExternalArtifact,
  FluxObjects,
  GitRepository,
  HelmChart,
  HelmRelease,
  HelmRepository,
  ImagePolicy,
  ImageRepository,
  ImageUpdateAutomation,
  Kustomization,
  OCIRepository,
  Provider,
  Receiver,
} from './generated/types';
export type { LocatedObject, ReferenceOptions } from './reference-tree';
export { fluxRules, type FluxCode } from './rules';
