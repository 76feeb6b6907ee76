import { catalogue } from './catalogue';
import { enable } from './catalogue/expansion-cases';
import { extend } from './extend';
import { knobDefaults } from './knob';
import { sampleEnvironment } from './sample-environment';
import { wire } from './wiring';

const { prometheus, grafana } = catalogue;
const environment = sampleEnvironment();

function contextOf(component: typeof prometheus) {
  const others = enable(['alertmanager', 'grafana'], environment);
  const knobs = knobDefaults(component.knobs, 'small');
  return wire(environment, [...others, { component, knobs }]).contextOf('prometheus') as unknown as Parameters<
    typeof component.values
  >[0];
}

describe('extend', () => {
  it('changes nothing when nothing is asked for', () => {
    const same = extend(prometheus);
    expect(same.values(contextOf(same))).toEqual(prometheus.values(contextOf(prometheus)));
    expect({ ...same, values: 0, knobs: 0, chart: 0 }).toEqual({ ...prometheus, values: 0, knobs: 0, chart: 0 });
  });

  it('replaces the default of a knob for every size, and leaves the others', () => {
    const { knobs } = extend(prometheus, { defaults: { retention: '90d' } });
    expect(knobDefaults(knobs, 'small')).toMatchObject({ retention: '90d', storage: '10Gi' });
    expect(knobDefaults(knobs, 'large')).toMatchObject({ retention: '90d', storage: '500Gi' });
    expect(knobDefaults(prometheus.knobs, 'small').retention).toBe('7d');
  });

  it('puts values over those of the catalogue, key by key', () => {
    const adjusted = extend(prometheus, {
      values: ({ environment: { cluster } }) => ({
        'prometheus-stack': {
          prometheus: { prometheusSpec: { externalLabels: { region: cluster.name }, replicas: 3 } },
        },
      }),
    });
    const { prometheus: values } = adjusted.values(contextOf(adjusted))['prometheus-stack'] as {
      prometheus: { prometheusSpec: object };
    };
    expect(values.prometheusSpec).toMatchObject({
      replicas: 3,
      enableOTLPReceiver: true,
      externalLabels: { cluster: 'test', environment: 'test', region: 'test' },
    });
  });

  it('adds dashboards, alerts and manifests after those of the catalogue', () => {
    const dashboard = { uid: 'mine', name: 'mine', folder: 'Mine', model: { uid: 'mine', title: 'Mine' } };
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mine', namespace: 'observability' } };
    const adjusted = extend(grafana, {
      dashboards: () => [dashboard],
      alerts: () => [{ name: 'mine', alerts: [] }],
      manifests: () => [object],
    });
    const context = wire(environment, enable(['grafana', 'prometheus'], environment)).contextOf('grafana') as never;
    expect(adjusted.dashboards(context)).toEqual([...grafana.dashboards(context), dashboard]);
    expect(adjusted.alerts(context).map(({ name }) => name)).toEqual(['grafana', 'mine']);
    expect(adjusted.manifests(context).map(({ kind }) => kind)).toEqual(['Role', 'RoleBinding', 'ConfigMap']);
  });

  it('takes another version of the chart', () => {
    expect(extend(grafana, { chart: { version: '12.12.0' } }).chart).toEqual({ ...grafana.chart, version: '12.12.0' });
  });

  it('refuses a knob or a release that is not there', () => {
    const defaults = { retension: '90d' } as object;
    expect(() => extend(prometheus, { defaults })).toThrow(new RangeError('prometheus has no knob "retension"'));
    const adjusted = extend(prometheus, { values: () => ({ prometheus: {} }) });
    expect(() => adjusted.values(contextOf(adjusted))).toThrow(
      new RangeError('prometheus has no release "prometheus"'),
    );
  });
});
