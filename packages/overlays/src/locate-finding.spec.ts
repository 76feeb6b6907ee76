import { memoryTree, valueAt, type Json, type KubernetesObject, type Path } from '@254carbon/manifest';
import { catalogue, type Component } from '@254carbon/observability';
import { locateFinding } from './locate-finding';
import { parseWorkspace } from './parse/parse-workspace';
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

  it('tells a patch of the environment from what the component itself takes out of its chart', () => {
    const component = catalogue.prometheus as unknown as Component;
    const workspace = parseWorkspace(
      memoryTree({
        'environments/small/environment.yaml': 'branch: main\ncomponents: { prometheus: {} }\n',
        'environments/small/patches/own.yaml':
          'release: prometheus-stack\ntarget: { kind: Service, name: own }\npatch: { spec: {} }\n',
      }),
      { environmentsDir: 'environments', components: [{ component, file: 'components/prometheus/component.ts' }] },
    );
    const [environment] = workspace.environments;
    if (environment === undefined) throw new Error(JSON.stringify(workspace.problems));
    const objects = renderEnvironment(environment).tree.flatMap(({ objects: all = [] }) => all);
    const release = objects.find(({ kind }) => kind === 'HelmRelease');
    const patches = ['spec', 'postRenderers', 0, 'kustomize', 'patches'];
    const all = valueAt(release, patches) as readonly Json[];
    expect(all.length).toBeGreaterThan(1);
    const found = all.map((_, index) => {
      const finding = { code: 'any', path: [...patches, index, 'patch'], args: {} };
      return locateFinding(environment, release as KubernetesObject, finding).file;
    });
    expect(found).toEqual(
      all.map((_, index) =>
        index === all.length - 1 ? 'environments/small/patches/own.yaml' : 'components/prometheus/component.ts',
      ),
    );
  });
});
