import { planPlatform } from './platform';
import { smallEnvironment, withComponents } from './testing/small-platform';

describe('planPlatform', () => {
  it('lets a release depend only on one that brings definitions which its chart needs', () => {
    const { releases } = planPlatform(smallEnvironment());
    expect(releases.map(({ release, dependsOn }) => [release.name, dependsOn])).toEqual([
      ['agent', []],
      ['gateway', ['metrics-stack']],
      ['metrics-stack', []],
      ['viewer', []],
    ]);
  });

  it('lands the values of a mounted component, and of its file, under its mount', () => {
    const { releases } = planPlatform(
      smallEnvironment({
        'values/metrics.yaml': 'store:\n  list: [3]\nsub:\n  routing:\n    port: 1\n',
        'values/routing.yaml': 'port: 2\n',
      }),
    );
    const stack = releases.find(({ release }) => release.name === 'metrics-stack');
    expect(stack?.values.value).toEqual({
      replicas: 1,
      labels: { cluster: 'small' },
      store: { retention: '15d', size: '10Gi', list: [3] },
      sub: { routing: { receivers: ['none'], port: 2 } },
    });
    expect(stack?.values.originOf(['sub', 'routing', 'port'])).toMatchObject({
      layer: 'values',
      file: 'environments/small/values/routing.yaml',
      line: 1,
      column: 7,
    });
    expect(stack?.values.originOf(['sub', 'routing', 'receivers'])).toEqual({
      layer: 'component',
      file: 'components/routing/component.ts',
    });
    expect(stack?.sources).toEqual([
      'components/metrics/component.ts',
      'components/routing/component.ts',
      'environments/small/values/metrics.yaml',
      'environments/small/values/routing.yaml',
    ]);
  });

  it('gives each of several releases its own file of values', () => {
    const { releases } = planPlatform(smallEnvironment({ 'values/collector.agent.yaml': 'mode: null\n' }));
    expect(releases.map(({ release, values }) => [release.name, values.value['mode']])).toEqual([
      ['agent', null],
      ['gateway', 'deployment'],
      ['metrics-stack', undefined],
      ['viewer', undefined],
    ]);
  });

  it('knows where the value of a knob comes from', () => {
    const text = withComponents('metrics').replace('metrics: {}', 'metrics: { retention: 1d }');
    const [metrics] = smallEnvironment({ 'environment.yaml': `size: large\n${text}` }).components;
    expect(metrics?.knobs).toEqual({ replicas: 2, retention: '1d', storage: '10Gi' });
    expect(['replicas', 'retention', 'storage'].map((knob) => metrics?.layers.originOf([knob]))).toEqual([
      { layer: 'size', file: 'components/metrics/component.ts' },
      { layer: 'environment', file: 'environments/small/environment.yaml', line: 4, column: 25, length: 2 },
      { layer: 'component', file: 'components/metrics/component.ts' },
    ]);
  });

  it('has no dashboards where nothing shows them', () => {
    const names = (text: string) =>
      planPlatform(smallEnvironment({ 'environment.yaml': text })).components.flatMap(({ dashboards }) =>
        dashboards.map(({ name }) => name),
      );
    expect(names(withComponents('metrics', 'viewer'))).toEqual(['metrics', 'viewer']);
    expect(names(withComponents('metrics', 'routing'))).toEqual([]);
  });

  it('gives environments that a component cannot tell apart the identical answers', () => {
    const [one] = planPlatform(smallEnvironment()).components;
    const [other] = planPlatform(
      smallEnvironment({ 'environment.yaml': `size: large\n${withComponents('collector', 'metrics', 'viewer')}` }),
    ).components;
    expect(other?.placed.component.name).toBe('collector');
    expect(other?.manifests).toBe(one?.manifests);
  });
});
