import type { KubernetesObject } from '@254carbon/manifest';
import { checkKind } from './check-kind';
import { apiVersionOf, fluxKinds } from './flux-kinds';
import { say } from './testing/describe-check';

const told = (apiVersion: string, kind: string) => {
  const object: KubernetesObject = { apiVersion, kind, metadata: { name: 'x', namespace: 'y' } };
  return checkKind(object).map((finding) => say(object, finding));
};

describe('checkKind', () => {
  it('lets every served version of every kind pass', () => {
    expect(fluxKinds.flatMap((one) => checkKind({ apiVersion: apiVersionOf(one), kind: one.kind }))).toEqual([]);
  });

  it('names the release that removed a version, and the version that is served', () => {
    const removed = fluxKinds.flatMap(({ kind, group, removedVersions }) =>
      removedVersions.flatMap(({ version }) => checkKind({ apiVersion: `${group}/${version}`, kind })),
    );
    expect(removed).toHaveLength(25);
    expect(new Set(removed.map(({ code }) => code))).toEqual(new Set(['unserved-version']));
    expect(told('helm.toolkit.fluxcd.io/v2beta2', 'HelmRelease')).toEqual([
      'HelmRelease y/x apiVersion: Flux 2.8 removed helm.toolkit.fluxcd.io/v2beta2, so a cluster with Flux 2.9 refuses it. Fix: write "apiVersion: helm.toolkit.fluxcd.io/v2" for HelmRelease.',
    ]);
  });

  it('knows no other versions', () => {
    expect(told('notification.toolkit.fluxcd.io/v1', 'Alert')).toEqual([
      'Alert y/x apiVersion: Flux 2.9 does not serve notification.toolkit.fluxcd.io/v1. Fix: write "apiVersion: notification.toolkit.fluxcd.io/v1beta3" for Alert.',
    ]);
    expect(told('source.toolkit.fluxcd.io/v1beta2', 'ExternalArtifact')[0]).toContain('does not serve');
  });

  it.each([
    [
      'notification.toolkit.fluxcd.io/v1beta3',
      'AlertProvider',
      'kind',
      'Provider',
      'notification.toolkit.fluxcd.io/v1beta3',
    ],
    ['source.toolkit.fluxcd.io/v1', 'GitRepositories', 'kind', 'GitRepository', 'source.toolkit.fluxcd.io/v1'],
    ['source.toolkit.fluxcd.io/v1', 'Gitrepository', 'kind', 'GitRepository', 'source.toolkit.fluxcd.io/v1'],
    [
      'source.toolkit.fluxcd.io/v1',
      'ArtifactGenerator',
      'apiVersion',
      'ArtifactGenerator',
      'source.extensions.fluxcd.io/v1beta1',
    ],
    ['helm.toolkit.fluxcd.io/v2', 'HelmRepository', 'apiVersion', 'HelmRepository', 'source.toolkit.fluxcd.io/v1'],
    ['helm.fluxcd.io/v1', 'HelmRelease', 'apiVersion', 'HelmRelease', 'helm.toolkit.fluxcd.io/v2'],
    [
      'kustomize.toolkit.fluxcd.com/v1',
      'Kustomization',
      'apiVersion',
      'Kustomization',
      'kustomize.toolkit.fluxcd.io/v1',
    ],
    ['fluxcd.controlplane.io/v1', 'FluxInstances', 'kind', 'FluxInstance', 'fluxcd.controlplane.io/v1'],
  ])('takes %s %s for a slip in "%s"', (apiVersion, kind, field, meant, served) => {
    expect(told(apiVersion, kind)).toEqual([
      `${kind} y/x ${field}: Flux has no kind ${kind} in ${apiVersion}, so no cluster takes this object. Fix: did you mean kind ${meant} of ${served}?`,
    ]);
  });

  it('has no suggestion for what is like nothing', () => {
    expect(told('source.toolkit.fluxcd.io/v1', 'Zebra')).toEqual([
      'Zebra y/x kind: Flux has no kind Zebra in source.toolkit.fluxcd.io/v1, so no cluster takes this object. Fix: name a kind of Flux.',
    ]);
  });

  it.each([
    ['kustomize.config.k8s.io/v1beta1', 'Kustomization'],
    ['helm.cattle.io/v1', 'HelmChart'],
    ['pkg.crossplane.io/v1', 'Provider'],
    ['s3.aws.crossplane.io/v1beta1', 'Bucket'],
    ['objectstorage.k8s.io/v1alpha1', 'Bucket'],
    ['argoproj.io/v1alpha1', 'Application'],
    ['monitoring.coreos.com/v1', 'PrometheusRule'],
    ['fluxcd.controlplane.io/v1', 'ResourceSet'],
    ['apps/v1', 'Deployment'],
    ['v1', 'Provider'],
  ])('leaves %s %s to others', (apiVersion, kind) => {
    expect(told(apiVersion, kind)).toEqual([]);
  });
});
