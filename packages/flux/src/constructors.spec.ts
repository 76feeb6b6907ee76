import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '@254carbon/manifest';
import * as flux from './index';

const named = { name: 'sample', namespace: 'flux-system' };
const sourceRef = { kind: 'GitRepository', name: 'config' } as const;

/** Each kind with no more than its constructor asks for. */
const samples: { readonly [Kind in flux.FluxKindName]: flux.FluxObjects[Kind] } = {
  Alert: flux.alert({ ...named, providerRef: { name: 'slack' }, eventSources: [{ kind: 'HelmRelease', name: '*' }] }),
  ArtifactGenerator: flux.artifactGenerator({
    ...named,
    sources: [{ alias: 'all', ...sourceRef }],
    artifacts: [{ name: 'apps', copy: [{ from: '@all/apps/**', to: '@artifact/' }] }],
  }),
  Bucket: flux.bucket({ ...named, bucketName: 'config', endpoint: 's3.example' }),
  ExternalArtifact: flux.externalArtifact(named),
  GitRepository: flux.gitRepository({ ...named, url: 'https://git.example/config.git' }),
  HelmChart: flux.helmChart({
    ...named,
    chart: 'loki',
    version: '18.11.0',
    sourceRef: { kind: 'HelmRepository', name: 'a' },
  }),
  HelmRelease: flux.helmRelease({ ...named, chart: { repository: 'charts', name: 'loki', version: '18.11.0' } }),
  HelmRepository: flux.helmRepository({ ...named, url: 'https://charts.example' }),
  ImagePolicy: flux.imagePolicy({
    ...named,
    imageRepositoryRef: { name: 'app' },
    policy: { semver: { range: '1.x' } },
  }),
  ImageRepository: flux.imageRepository({ ...named, image: 'registry.example/app' }),
  ImageUpdateAutomation: flux.imageUpdateAutomation({
    ...named,
    sourceRef,
    git: { commit: { author: { email: 'flux@example.com' } } },
  }),
  Kustomization: flux.kustomization({ ...named, path: './k8s', sourceRef }),
  OCIRepository: flux.ociRepository({ ...named, url: 'oci://registry.example/chart', ref: { tag: '1.0.0' } }),
  Provider: flux.provider({ ...named, type: 'slack', secretRef: { name: 'slack' } }),
  Receiver: flux.receiver({ ...named, type: 'github', secretRef: { name: 'hook' }, resources: [sourceRef] }),
};

describe('the constructors', () => {
  it('are there for every kind, a file each', () => {
    const files = readdirSync(join(__dirname, 'constructors')).map((file) => file.replace('.ts', ''));
    const kinds = Object.keys(samples).map((kind) => kind.replace(/(?<=[a-z])(?=[A-Z])|(?<=OCI)/g, '-').toLowerCase());
    expect(files.sort()).toEqual([...kinds, 'flux-object', 'health-check-of'].sort());
    expect(Object.keys(samples)).toEqual(flux.fluxKinds.map(({ kind }) => kind));
  });

  it.each(Object.entries(samples))('make a %s in which nothing is wrong, keys in the usual order', (kind, object) => {
    expect(flux.checkFluxObject(object)).toEqual([]);
    expect(object).toMatchObject({ kind, metadata: named });
    expect(Object.keys(object)).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  });

  it('have defaults for production', () => {
    const specs = Object.fromEntries(Object.entries(samples).map(([kind, { spec }]) => [kind, spec]));
    expect(specs['Kustomization']).toEqual({
      interval: '1h',
      retryInterval: '2m',
      timeout: '3m',
      prune: true,
      wait: true,
      path: './k8s',
      sourceRef,
    });
    expect(specs['HelmRelease']).toEqual({
      interval: '30m',
      timeout: '10m',
      releaseName: 'sample',
      install: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '2m' } },
      upgrade: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '2m' } },
      driftDetection: { mode: 'enabled' },
      chart: { spec: { chart: 'loki', version: '18.11.0', sourceRef: { kind: 'HelmRepository', name: 'charts' } } },
    });
    expect(specs).toMatchObject({
      Alert: { eventSeverity: 'info' },
      Bucket: { interval: '5m', timeout: '60s' },
      GitRepository: { interval: '1m', timeout: '60s' },
      HelmChart: { interval: '1h' },
      HelmRepository: { interval: '1h', timeout: '2m' },
      ImageRepository: { interval: '10m', timeout: '60s' },
      ImageUpdateAutomation: { interval: '30m', update: { strategy: 'Setters' } },
      OCIRepository: { interval: '10m', timeout: '60s' },
      Receiver: { interval: '10m' },
    });
  });

  it('let every default be overridden, and leave out what is undefined', () => {
    const { spec } = flux.kustomization({
      ...named,
      sourceRef,
      interval: '5m',
      prune: false,
      wait: false,
      path: undefined,
    });
    expect(spec).toMatchObject({ interval: '5m', prune: false, wait: false });
    expect(spec).not.toHaveProperty('path');
    expect(flux.kustomization({ ...named, sourceRef, timeout: undefined }).spec.timeout).toBe('3m');
    expect(
      flux.helmRelease({ ...named, chart: { repository: 'a', name: 'b', version: '1.0.0' }, releaseName: 'x' }).spec,
    ).toHaveProperty('releaseName', 'x');
  });

  it('carry labels and annotations', () => {
    const labels = { team: 'platform' };
    const annotations = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
    expect(flux.gitRepository({ ...named, labels, annotations, url: 'https://git.example/a' }).metadata).toEqual({
      ...named,
      labels,
      annotations,
    });
  });
});

describe('kustomization', () => {
  it('does not wait for all where it waits for health checks, which would be ignored', () => {
    const healthChecks = [flux.healthCheckOf(samples.HelmRelease)] as const;
    expect(healthChecks).toEqual([{ apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', ...named }]);
    const object: KubernetesObject = flux.kustomization({ ...named, sourceRef, healthChecks });
    expect(object).toMatchObject({ spec: { wait: false, healthChecks } });
    expect(flux.checkFluxObject(object)).toEqual([]);
  });
});

describe('helmRelease', () => {
  const chart = { repository: 'charts', name: 'loki', version: '18.11.0' };

  it('keeps its name and its records with the release, where that goes to another namespace', () => {
    const object = flux.helmRelease({ ...named, targetNamespace: 'observability', chart });
    expect(object.spec).toMatchObject({ releaseName: 'sample', storageNamespace: 'observability' });
    expect(flux.checkFluxObject(object)).toEqual([]);
  });

  it('takes values, dependencies and fields whose drift is wanted', () => {
    const values = { loki: { auth_enabled: false } };
    const ignoredDrift = [{ paths: ['/spec/replicas'], target: { kind: 'Deployment' } }];
    const object = flux.helmRelease({ ...named, chart, values, dependsOn: [{ name: 'crds' }], ignoredDrift });
    expect(object.spec).toMatchObject({
      values,
      dependsOn: [{ name: 'crds' }],
      driftDetection: { mode: 'enabled', ignore: ignoredDrift },
    });
    expect(object.spec).not.toHaveProperty('ignoredDrift');
    expect(flux.checkFluxObject(object)).toEqual([]);
  });

  it('takes a chart that another object holds', () => {
    const object = flux.helmRelease({ ...named, chartRef: { kind: 'OCIRepository', name: 'loki' } });
    expect(object.spec).toMatchObject({ chartRef: { kind: 'OCIRepository', name: 'loki' } });
    expect(object.spec).not.toHaveProperty('chart');
    expect(flux.checkFluxObject(object)).toEqual([]);
  });

  it('has types that refuse what Flux refuses', () => {
    // @ts-expect-error: no such field
    flux.helmRelease({ ...named, chart, valuess: {} });
    // @ts-expect-error: a chart is needed
    flux.helmRelease(named);
    // @ts-expect-error: a Kustomization builds no HelmRepository
    flux.kustomization({ ...named, sourceRef: { kind: 'HelmRepository', name: 'charts' } });
    // @ts-expect-error: not a severity
    flux.alert({ ...named, providerRef: { name: 'a' }, eventSources: [], eventSeverity: 'warning' });
    expect(flux.helmRelease({ ...named, chart }).kind).toBe('HelmRelease');
  });
});
