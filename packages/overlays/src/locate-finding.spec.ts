import type { Path } from '@254carbon/manifest';
import { locateFinding } from './locate-finding';
import { renderEnvironment } from './render-environment';
import { smallEnvironment } from './testing/small-platform';

const files = {
  'values/metrics.yaml': 'store:\n  size: 1Gi\n',
  'values/routing.yaml': 'port: 1\n',
  'patches/a.yaml': 'release: viewer\ntarget: { kind: Service, name: viewer }\npatch:\n  spec: { type: ClusterIP }\n',
};

function locate(kind: string, name: string, path: Path): string {
  const environment = smallEnvironment(files);
  const { tree } = renderEnvironment(environment);
  const object = tree
    .flatMap(({ objects = [] }) => objects)
    .find((one) => one.kind === kind && one.metadata.name === name);
  if (object === undefined) throw new Error(`No ${kind} ${name}`);
  const { file, line, column } = locateFinding(environment, object, { code: 'any', path, args: {} });
  return line === undefined ? file : `${file}:${line}:${column}`;
}

describe('locateFinding', () => {
  it.each<[string, string, string, Path, string]>([
    [
      'a chart value in the file of values',
      'HelmRelease',
      'metrics-stack',
      ['spec', 'values', 'store', 'size'],
      'environments/small/values/metrics.yaml:2:9',
    ],
    [
      'a chart value of a mounted component in its own file',
      'HelmRelease',
      'metrics-stack',
      ['spec', 'values', 'sub', 'routing', 'port'],
      'environments/small/values/routing.yaml:1:7',
    ],
    [
      'a chart value of the component in the component',
      'HelmRelease',
      'metrics-stack',
      ['spec', 'values', 'replicas'],
      'components/metrics/component.ts',
    ],
    [
      'the version of a chart in the component',
      'HelmRelease',
      'viewer',
      ['spec', 'chart', 'spec', 'version'],
      'components/viewer/component.ts',
    ],
    [
      'a patch on what a chart renders in the patch',
      'HelmRelease',
      'viewer',
      ['spec', 'postRenderers', 0, 'kustomize', 'patches', 0, 'patch'],
      'environments/small/patches/a.yaml:3:1',
    ],
    [
      'the branch where it is set',
      'GitRepository',
      'observability-config',
      ['spec', 'ref', 'branch'],
      'environments/small/environment.yaml:1:9',
    ],
    [
      'an object of a component in the component',
      'ConfigMap',
      'collector',
      ['data'],
      'components/collector/component.ts',
    ],
    ['a rule in the component', 'PrometheusRule', 'metrics', ['spec', 'groups'], 'components/metrics/component.ts'],
    [
      'everything else in the environment',
      'Kustomization',
      'flux-system',
      ['spec', 'interval'],
      'environments/small/environment.yaml:1:1',
    ],
  ])('finds %s', (_, kind, name, path, expected) => {
    expect(locate(kind, name, path)).toBe(expected);
  });
});
