import { artifactGenerator, helmRelease, imagePolicy, kustomization, ociRepository } from '../index';
import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingSource } from './no-missing-source';

const namespace = 'flux-system';
const generator = artifactGenerator({
  name: 'split',
  namespace,
  sources: [{ alias: 'all', kind: 'GitRepository', name: 'config' }],
  artifacts: [{ name: 'apps', copy: [{ from: '@all/apps/**', to: '@artifact/' }] }],
});
const fromArtifact = (name: string) =>
  kustomization({ name: 'apps', namespace, path: './', sourceRef: { kind: 'ExternalArtifact', name } });

describeCheck(noMissingSource, {
  fails: {
    'a misspelt source': {
      objects: worldWith({ alerts: change(world.alerts, ['spec', 'sourceRef', 'name'], 'confg') }),
      says: [
        'Kustomization flux-system/alerts spec.sourceRef.name: There is no GitRepository flux-system/confg, so nothing is fetched. Fix: did you mean GitRepository flux-system/config?',
      ],
    },
    'a source of another kind than named': {
      objects: worldWith({ alerts: change(world.alerts, ['spec', 'sourceRef', 'kind'], 'OCIRepository') }),
      says: [
        'Kustomization flux-system/alerts spec.sourceRef.name: There is no OCIRepository flux-system/config, so nothing is fetched. Fix: did you mean GitRepository flux-system/config?',
      ],
    },
    'a source in another namespace': {
      objects: worldWith({ charts: change(world.charts, ['metadata', 'namespace'], 'charts') }),
      says: [
        'HelmRelease flux-system/loki spec.chart.spec.sourceRef.name: There is no HelmRepository flux-system/charts, so nothing is fetched. Fix: did you mean HelmRepository charts/charts?',
      ],
    },
    'the near miss in an incomplete tree too': {
      objects: worldWith({ alerts: change(world.alerts, ['spec', 'sourceRef', 'kind'], 'Bucket') }),
      options: { complete: false },
      says: [
        'Kustomization flux-system/alerts spec.sourceRef.name: There is no Bucket flux-system/config, so nothing is fetched. Fix: did you mean GitRepository flux-system/config?',
      ],
    },
    'a chart, an included repository, a generator and an image policy without their source': {
      objects: worldWith(
        { repository: change(world.repository, ['spec', 'include'], [{ repository: { name: 'other' } }]) },
        helmRelease({ name: 'oci', namespace, chartRef: { kind: 'OCIRepository', name: 'absent' } }),
        change(generator, ['spec', 'sources', 0, 'name'], 'nothing'),
        imagePolicy({ name: 'app', namespace, imageRepositoryRef: { name: 'app' }, policy: { alphabetical: {} } }),
      ),
      says: [
        'GitRepository flux-system/config spec.include[0].repository.name: There is no GitRepository flux-system/other, so nothing is fetched. Fix: add it, or correct the reference.',
        'HelmRelease flux-system/oci spec.chartRef.name: There is no OCIRepository flux-system/absent, so nothing is fetched. Fix: add it, or correct the reference.',
        'ArtifactGenerator flux-system/split spec.sources[0].name: There is no GitRepository flux-system/nothing, so nothing is fetched. Fix: add it, or correct the reference.',
        'ImagePolicy flux-system/app spec.imageRepositoryRef.name: There is no ImageRepository flux-system/app, so nothing is fetched. Fix: add it, or correct the reference.',
      ],
    },
    'an artifact that no generator makes': {
      objects: worldWith({}, generator, fromArtifact('web')),
      says: [
        'Kustomization flux-system/apps spec.sourceRef.name: There is no ExternalArtifact flux-system/web, so nothing is fetched. Fix: add it, or correct the reference.',
      ],
    },
  },
  passes: {
    'a tree in which every source is there': { objects: worldWith({}) },
    'a source that bootstrap made elsewhere, in an incomplete tree': {
      objects: [change(world.alerts, ['spec', 'dependsOn'], undefined)],
      options: { complete: false },
    },
    'an artifact that a generator makes': { objects: worldWith({}, generator, fromArtifact('apps')) },
    'an artifact of a generator with a pattern': {
      objects: worldWith({}, change(generator, ['spec', 'pathPattern'], '@all/apps/*'), fromArtifact('web')),
    },
    'the chart that Flux makes of a release': {
      objects: worldWith(
        {},
        helmRelease({ name: 'twin', namespace, chartRef: { kind: 'HelmChart', name: 'flux-system-loki' } }),
      ),
    },
    'a source whose namespace kustomize adds': {
      objects: worldWith({ repository: change(world.repository, ['metadata', 'namespace'], undefined) }),
    },
    'a name that substitution fills in': {
      objects: worldWith({ alerts: change(world.alerts, ['spec', 'sourceRef', 'name'], '${source}') }),
    },
    'sources that a template of flux-operator may make': {
      objects: worldWith(
        { repository: undefined },
        { apiVersion: 'fluxcd.controlplane.io/v1', kind: 'FluxInstance', metadata: { name: 'flux', namespace } },
      ),
    },
    'a kind that the field does not take, which the schema tells': {
      objects: worldWith({}, ociRepository({ name: 'chart', namespace, url: 'oci://registry.example/chart' }), {
        ...change(world.release, ['spec', 'chart', 'spec', 'sourceRef', 'kind'], 'Secret'),
      }).filter((object) => object !== world.release),
    },
  },
});
