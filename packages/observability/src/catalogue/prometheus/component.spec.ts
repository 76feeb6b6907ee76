import type { EnvironmentFacts, Size } from '../../environment-facts';
import { pushUrls } from '../../endpoint';
import { knobDefaults, type KnobValues } from '../../knob';
import { priorityClasses } from '../../priority-class';
import { parseQuantity } from '../../quantity';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable } from '../expansion-cases';
import { prometheus } from './component';
import type { PrometheusKnobs } from './knobs';
import { claimOf } from './leftovers';

interface Change {
  readonly size?: Size;
  readonly knobs?: Partial<KnobValues<PrometheusKnobs>>;
  readonly with?: readonly string[];
  readonly cluster?: Partial<EnvironmentFacts['cluster']>;
}

function contextOf({ size = 'small', knobs = {}, with: others = [], cluster = {} }: Change = {}) {
  const base = { name: 'test', kubernetes: '1.36', domain: 'cluster.local' };
  const environment = sampleEnvironment({ name: 'staging', size, cluster: { ...base, ...cluster } });
  const own = { component: prometheus, knobs: { ...knobDefaults(prometheus.knobs, size), ...knobs } };
  const wiring = wire(environment, [own, ...enable(others, environment)]);
  return wiring.contextOf('prometheus') as unknown as Parameters<typeof prometheus.values>[0];
}

interface Values {
  readonly alertmanager: object;
  readonly grafana: { readonly forceDeployDashboards: boolean };
  readonly prometheus: {
    readonly service: object;
    readonly podDisruptionBudget: object;
    readonly prometheusSpec: Readonly<Record<string, unknown>> & {
      readonly retentionSize: string;
      readonly storageSpec: { readonly volumeClaimTemplate: { readonly spec: Readonly<Record<string, unknown>> } };
    };
  };
}

const valuesOf = (change?: Change) => prometheus.values(contextOf(change))['prometheus-stack'] as unknown as Values;

describe('prometheus', () => {
  it('takes pushes by OTLP and remote write, with exemplars, and what comes late', () => {
    expect(valuesOf().prometheus.prometheusSpec).toMatchObject({
      enableOTLPReceiver: true,
      enableRemoteWriteReceiver: true,
      enableFeatures: ['exemplar-storage'],
      otlp: { translationStrategy: 'UnderscoreEscapingWithSuffixes' },
      tsdb: { outOfOrderTimeWindow: '30m' },
    });
  });

  it('finds monitors, rules, probes and scrape configurations of everybody', () => {
    const spec = valuesOf().prometheus.prometheusSpec;
    const selectors = Object.keys(spec).filter((key) => key.endsWith('SelectorNilUsesHelmValues'));
    expect(selectors).toHaveLength(5);
    for (const selector of selectors) expect(spec[selector]).toBe(false);
  });

  it('marks what leaves it with cluster and environment', () => {
    const { externalLabels } = valuesOf({ cluster: { name: 'blue' } }).prometheus.prometheusSpec;
    expect(externalLabels).toEqual({ cluster: 'blue', environment: 'staging' });
  });

  it.each([
    ['10Gi', '8192MB'],
    ['100Gi', '81920MB'],
    ['1.5Ti', '1258291MB'],
    ['500G', '381469MB'],
  ])('caps its size at 80 %% of a volume of %s', (storage, cap) => {
    const { retentionSize } = valuesOf({ knobs: { storage } }).prometheus.prometheusSpec;
    expect(retentionSize).toBe(cap);
    expect(Number.parseInt(cap, 10) * 2 ** 20).toBeLessThan(parseQuantity(storage));
  });

  it('leaves the storage class to the cluster unless the environment names one', () => {
    const classOf = (change: Change) => valuesOf(change).prometheus.prometheusSpec.storageSpec.volumeClaimTemplate.spec;
    expect(classOf({}).storageClassName).toBeUndefined();
    expect(classOf({ cluster: { storageClass: 'fast' } }).storageClassName).toBe('fast');
  });

  it('alone has no disruption budget and no affinity that could keep it from a node', () => {
    const { podDisruptionBudget, prometheusSpec, service } = valuesOf().prometheus;
    expect(podDisruptionBudget).toMatchObject({ enabled: false });
    expect(prometheusSpec).toMatchObject({ replicas: 1, podAntiAffinity: 'soft' });
    expect(service).toEqual({ sessionAffinity: 'None' });
  });

  it('as twins live on different nodes, let one go at a time, and keep a reader on one of them', () => {
    const { podDisruptionBudget, prometheusSpec, service } = valuesOf({ knobs: { replicas: 2 } }).prometheus;
    expect(podDisruptionBudget).toEqual({ enabled: true, minAvailable: 1 });
    expect(prometheusSpec).toMatchObject({
      replicas: 2,
      podAntiAffinity: 'hard',
      priorityClassName: priorityClasses.critical.name,
    });
    expect(service).toEqual({ sessionAffinity: 'ClientIP' });
  });

  it('is pushed to through its Service when it is one, and to each pod when it is two', () => {
    const urls = (replicas: number) => {
      const { environment, knobs } = contextOf({ knobs: { replicas } });
      return prometheus.endpoints({ environment, knobs }).map((endpoint) => pushUrls(endpoint, 'cluster.local'));
    };
    const service = 'http://prometheus-stack-kube-prom-prometheus.observability.svc.cluster.local:9090';
    const pod = (ordinal: number) =>
      `http://prometheus-prometheus-stack-kube-prom-prometheus-${ordinal}.prometheus-operated.observability.svc.cluster.local:9090`;
    expect(urls(1)).toEqual([[service], [`${service}/api/v1/otlp`], [`${service}/api/v1/write`]]);
    expect(urls(2)).toEqual([
      [service],
      [`${pod(0)}/api/v1/otlp`, `${pod(1)}/api/v1/otlp`],
      [`${pod(0)}/api/v1/write`, `${pod(1)}/api/v1/write`],
    ]);
  });

  it('brings Alertmanager and dashboards only where their components are on', () => {
    expect(valuesOf()).toMatchObject({ alertmanager: { enabled: false }, grafana: { forceDeployDashboards: false } });
    expect(valuesOf({ with: ['alertmanager', 'grafana'] })).toMatchObject({
      alertmanager: { enabled: true },
      grafana: { enabled: false, forceDeployDashboards: true },
    });
  });

  it("hands alerts to another component's Alertmanager by its Service, and leaves its own to the chart", () => {
    const endpointsOf = (context: ReturnType<typeof contextOf>) =>
      (prometheus.values(context)['prometheus-stack'] as unknown as Values).prometheus.prometheusSpec.alertingEndpoints;
    expect(endpointsOf(contextOf({ with: ['alertmanager'] }))).toEqual([]);
    const service = {
      service: 'pager',
      namespace: 'duty',
      port: 9093,
      targetPort: 9093,
      scheme: 'https',
      path: '',
    } as const;
    const context = { ...contextOf(), endpoint: () => ({ name: 'alerts', signal: 'alerts', ...service }) as const };
    expect(endpointsOf(context)).toEqual([
      { name: 'pager', namespace: 'duty', port: 9093, scheme: 'https', apiVersion: 'v2' },
    ]);
  });

  it('warns that it cannot notify only where there is somebody to notify', () => {
    const names = (change: Change) =>
      prometheus.alerts(contextOf(change)).flatMap(({ alerts }) => alerts.map(({ name }) => name));
    expect(names({})).not.toContain('PrometheusCannotNotify');
    expect(names({ with: ['alertmanager'] })).toContain('PrometheusCannotNotify');
  });

  it('holds no text that the chart would take for a template', () => {
    expect(JSON.stringify(valuesOf({ with: ['alertmanager', 'grafana', 'loki', 'tempo'] }))).not.toContain('{{');
  });

  it('keeps node-exporter, which needs the host, in the namespace for such pods', () => {
    const host = prometheus.workloads(contextOf()).filter(({ namespace }) => namespace === 'observability-host');
    expect(host.map(({ name, hostNetwork }) => [name, hostNetwork])).toEqual([
      ['prometheus-stack-prometheus-node-exporter', true],
    ]);
  });

  it('says how to remove the volume of each server', () => {
    const [volumes] = prometheus.leftovers(contextOf({ knobs: { replicas: 2 } }));
    expect(volumes?.remove).toBe(`kubectl delete pvc -n observability ${claimOf(0)} ${claimOf(1)}`);
  });
});
