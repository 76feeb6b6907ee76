import { apiVersionOf, fluxKindNamed, fluxKindOf, fluxKinds } from './flux-kinds';

describe('fluxKinds', () => {
  it('are the kinds of Flux 2.9, each with the one version that is served and those that are gone', () => {
    const table = fluxKinds.map(
      (one) =>
        `${one.kind} ${apiVersionOf(one)} ${one.plural} ${one.removedVersions.map(({ version, removedIn }) => `${version}<${removedIn}`).join(' ')}`,
    );
    expect(table.map((row) => row.trim())).toEqual([
      'Alert notification.toolkit.fluxcd.io/v1beta3 alerts v1beta1<2.7 v1beta2<2.9',
      'ArtifactGenerator source.extensions.fluxcd.io/v1beta1 artifactgenerators',
      'Bucket source.toolkit.fluxcd.io/v1 buckets v1beta1<2.7 v1beta2<2.8',
      'ExternalArtifact source.toolkit.fluxcd.io/v1 externalartifacts',
      'GitRepository source.toolkit.fluxcd.io/v1 gitrepositories v1beta1<2.7 v1beta2<2.8',
      'HelmChart source.toolkit.fluxcd.io/v1 helmcharts v1beta1<2.7 v1beta2<2.8',
      'HelmRelease helm.toolkit.fluxcd.io/v2 helmreleases v2beta1<2.7 v2beta2<2.8',
      'HelmRepository source.toolkit.fluxcd.io/v1 helmrepositories v1beta1<2.7 v1beta2<2.8',
      'ImagePolicy image.toolkit.fluxcd.io/v1 imagepolicies v1beta1<2.7 v1beta2<2.9',
      'ImageRepository image.toolkit.fluxcd.io/v1 imagerepositories v1beta1<2.7 v1beta2<2.9',
      'ImageUpdateAutomation image.toolkit.fluxcd.io/v1 imageupdateautomations v1beta1<2.7 v1beta2<2.9',
      'Kustomization kustomize.toolkit.fluxcd.io/v1 kustomizations v1beta1<2.7 v1beta2<2.8',
      'OCIRepository source.toolkit.fluxcd.io/v1 ocirepositories v1beta2<2.8',
      'Provider notification.toolkit.fluxcd.io/v1beta3 providers v1beta1<2.7 v1beta2<2.9',
      'Receiver notification.toolkit.fluxcd.io/v1 receivers v1beta1<2.7 v1beta2<2.9',
    ]);
    expect(fluxKinds.every(({ namespaced }) => namespaced)).toBe(true);
  });

  it('are found by name, and by what an object says of itself in any version', () => {
    expect(fluxKindNamed('Kustomization')?.version).toBe('v1');
    expect(fluxKindNamed('Deployment')).toBeUndefined();
    expect(fluxKindOf({ apiVersion: 'kustomize.toolkit.fluxcd.io/v1beta1', kind: 'Kustomization' })?.version).toBe(
      'v1',
    );
    expect(fluxKindOf({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' })).toBeUndefined();
  });
});
