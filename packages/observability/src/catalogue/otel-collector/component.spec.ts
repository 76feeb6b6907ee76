import type { JsonObject } from '@254carbon/manifest';
import { SIZES, type Size } from '../../environment-facts';
import { pushUrls } from '../../endpoint';
import type { KnobValues } from '../../knob';
import { parseQuantity } from '../../quantity';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable } from '../expansion-cases';
import { otelCollector } from './component';
import type { OtelCollectorKnobs } from './knobs';

interface Change {
  readonly size?: Size;
  readonly knobs?: Partial<KnobValues<OtelCollectorKnobs>>;
  readonly with?: readonly string[];
  readonly servers?: number;
}

const stores = ['loki', 'prometheus', 'tempo'];

function wiringOf({ size = 'small', knobs = {}, with: others = stores, servers = 1 }: Change = {}) {
  const environment = sampleEnvironment({ size });
  const own = { 'otel-collector': knobs, prometheus: { replicas: servers } };
  return wire(environment, enable(['otel-collector', ...others], environment, own));
}

const contextOf = (change?: Change) =>
  wiringOf(change).contextOf('otel-collector') as unknown as Parameters<typeof otelCollector.values>[0];

interface Pipeline {
  readonly receivers: readonly string[];
  readonly processors: readonly string[];
  readonly exporters: readonly string[];
}

interface Config {
  readonly extensions: JsonObject;
  readonly receivers: JsonObject;
  readonly processors: JsonObject;
  readonly connectors?: JsonObject;
  readonly exporters: Readonly<
    Record<
      string,
      { readonly endpoint: string; readonly sending_queue: JsonObject; readonly retry_on_failure: JsonObject }
    >
  >;
  readonly service: { readonly extensions: readonly string[]; readonly pipelines: Readonly<Record<string, Pipeline>> };
}

interface Values {
  readonly alternateConfig: Config;
  readonly presets: Readonly<Record<string, { readonly enabled: boolean; readonly storeCheckpoints?: boolean }>>;
  readonly ports: Readonly<Record<string, { readonly enabled: boolean }>>;
  readonly podDisruptionBudget: JsonObject;
}

function releasesOf(change?: Change) {
  const values = otelCollector.values(contextOf(change));
  return {
    gateway: values['otel-collector'] as unknown as Values & JsonObject,
    agent: values['otel-agent'] as unknown as Values & JsonObject,
  };
}

/** Every choice of at least one store. */
const choices = Array.from({ length: 7 }, (_, bits) => stores.filter((_store, bit) => ((bits + 1) >> bit) & 1));

const worlds = choices.flatMap((choice) =>
  [1, 2].map((servers) => ({ choice: `${choice.join(', ')}, Prometheus × ${servers}`, with: choice, servers })),
);

describe.each(worlds)('with $choice', (change) => {
  describe.each(['gateway', 'agent'] as const)('the %s', (release) => {
    const { alternateConfig: config } = releasesOf(change)[release];
    const pipelines = Object.values(config.service.pipelines);

    it.each(['receivers', 'processors', 'exporters'] as const)(
      'has pipelines of %s that are defined, and no others',
      (kind) => {
        const connectors = Object.keys(config.connectors ?? {});
        const named = new Set(pipelines.flatMap((pipeline) => pipeline[kind]));
        const defined = [...Object.keys(config[kind]), ...(kind === 'processors' ? [] : connectors)];
        expect([...named].sort()).toEqual(defined.sort());
        expect(pipelines.filter((pipeline) => pipeline[kind].length === 0)).toEqual([]);
      },
    );

    it('starts the extensions that are defined', () => {
      expect([...config.service.extensions].sort()).toEqual(Object.keys(config.extensions).sort());
    });

    it('limits its memory before anything else, and then finds out about pods', () => {
      const connectors = Object.keys(config.connectors ?? {});
      const taking = pipelines.filter(({ receivers }) => !receivers.some((name) => connectors.includes(name)));
      expect(taking.length).toBeGreaterThan(0);
      for (const { processors } of taking) expect(processors.slice(0, 2)).toEqual(['memory_limiter', 'k8s_attributes']);
    });

    it('knows exporters by their present names', () => {
      for (const name of Object.keys(config.exporters)) expect(name).toMatch(/^otlp_(grpc|http)\//);
    });
  });

  it('stores that are off have no pipeline, no exporter and no collection', () => {
    const { gateway, agent } = releasesOf(change);
    const has = (store: string) => change.with.includes(store);
    const signals = [
      ...(has('tempo') ? ['traces'] : []),
      ...(has('loki') ? ['logs'] : []),
      ...(has('prometheus') ? ['metrics'] : []),
    ];
    const pipelines = Object.keys(gateway.alternateConfig.service.pipelines);
    expect([...new Set(pipelines.map((name) => name.replace(/\/.*/, '')))]).toEqual(signals);
    for (const store of stores)
      expect({ store, named: JSON.stringify(gateway.alternateConfig.exporters).includes(store) }).toEqual({
        store,
        named: has(store),
      });
    expect(agent.presets).toEqual({
      kubernetesAttributes: { enabled: true },
      logsCollection: { enabled: has('loki'), storeCheckpoints: has('loki') },
      hostMetrics: { enabled: has('prometheus') },
      kubeletMetrics: { enabled: has('prometheus') },
    });
  });
});

describe('the gateway', () => {
  it('is a fixed number of pods, or what an autoscaler makes of it, but never both', () => {
    const fixed = releasesOf({ knobs: { replicas: 3, maxReplicas: 3 } }).gateway;
    expect(fixed).toMatchObject({ replicaCount: 3, podDisruptionBudget: { enabled: true, maxUnavailable: 1 } });
    expect(fixed).not.toHaveProperty('autoscaling');
    const scaled = releasesOf({ knobs: { replicas: 1, maxReplicas: 4 } }).gateway;
    expect(scaled).toMatchObject({
      autoscaling: { enabled: true, minReplicas: 1, maxReplicas: 4 },
      podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    });
    expect(scaled).not.toHaveProperty('replicaCount');
    expect(releasesOf({ knobs: { replicas: 3, maxReplicas: 1 } }).gateway).toMatchObject({ replicaCount: 3 });
  });

  it('ends with the time to send its full queues at 10 MB/s, after the Service has forgotten it', () => {
    for (const size of SIZES) {
      const { gateway } = releasesOf({ size });
      const { lifecycleHooks, terminationGracePeriodSeconds } = gateway as unknown as {
        readonly lifecycleHooks: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
        readonly terminationGracePeriodSeconds: number;
      };
      const queues = Object.values(gateway.alternateConfig.exporters).map(({ sending_queue }) => sending_queue);
      for (const { queue_size } of queues) {
        const seconds = Number(queue_size) / 10e6 + lifecycleHooks.preStop.sleep.seconds;
        expect(seconds).toBeLessThan(terminationGracePeriodSeconds);
      }
    }
  });

  it('sends each signal to its store, over the protocol that the store offers', () => {
    const { exporters } = releasesOf().gateway.alternateConfig;
    expect(Object.entries(exporters).map(([name, { endpoint }]) => [name, endpoint])).toEqual([
      ['otlp_grpc/tempo', 'tempo.observability.svc.cluster.local:4317'],
      ['otlp_http/loki', 'http://loki.observability.svc.cluster.local:3100/otlp'],
      [
        'otlp_http/prometheus',
        'http://prometheus-stack-kube-prom-prometheus.observability.svc.cluster.local:9090/api/v1/otlp',
      ],
    ]);
  });

  it('sends metrics to every Prometheus by the name of its pod, each with a queue of its own', () => {
    const change = { servers: 2 };
    const { exporters, service } = releasesOf(change).gateway.alternateConfig;
    const names = ['otlp_http/prometheus-0', 'otlp_http/prometheus-1'];
    expect(Object.keys(exporters).filter((name) => name.includes('prometheus'))).toEqual(names);
    const endpoint = contextOf(change).endpoint('metrics-otlp');
    expect(names.map((name) => exporters[name]?.endpoint)).toEqual(endpoint && pushUrls(endpoint, 'cluster.local'));
    expect(JSON.stringify(exporters)).not.toContain('//prometheus-stack-kube-prom-prometheus.observability');
    expect(service.pipelines.metrics?.exporters).toEqual(['forward/metrics']);
  });

  it('lets no Prometheus that is away hold up another: a full queue for one refuses nothing', () => {
    const { connectors, processors, service } = releasesOf({ servers: 3 }).gateway.alternateConfig;
    const { traces, logs, metrics, ...copies } = service.pipelines;
    expect(connectors).toEqual({ 'forward/metrics': {} });
    // It passes on at once and never says no.
    expect(processors['batch/apart']).toEqual({ timeout: '0s' });
    expect(copies).toEqual(
      Object.fromEntries(
        ['prometheus-0', 'prometheus-1', 'prometheus-2'].map((name) => [
          `metrics/${name}`,
          { receivers: ['forward/metrics'], processors: ['batch/apart'], exporters: [`otlp_http/${name}`] },
        ]),
      ),
    );
    // What has one store only is refused when its queue is full, so that the sender keeps it.
    for (const pipeline of [traces, logs, metrics]) expect(pipeline?.processors).not.toContain('batch/apart');
    expect(releasesOf({ servers: 1 }).gateway.alternateConfig.service.pipelines.metrics?.exporters).toEqual([
      'otlp_http/prometheus',
    ]);
  });

  it('says of everything in which cluster and environment it runs', () => {
    const { processors, service } = releasesOf().gateway.alternateConfig;
    expect(processors['resource/platform']).toEqual({
      attributes: [
        { key: 'cluster', value: 'test', action: 'upsert' },
        { key: 'environment', value: 'test', action: 'upsert' },
        { key: 'k8s.cluster.name', value: 'test', action: 'upsert' },
        { key: 'deployment.environment.name', value: 'test', action: 'upsert' },
      ],
    });
    for (const { processors: used } of Object.values(service.pipelines)) expect(used).toContain('resource/platform');
  });

  it('does not take the agent for the pod that a node’s metrics are about', () => {
    expect(releasesOf().gateway.alternateConfig.processors.k8s_attributes).toEqual({
      exclude: { pods: [{ name: '^otel-agent-' }] },
    });
  });

  it('opens OTLP and its own metrics, and nothing of Jaeger or Zipkin', () => {
    const open = Object.entries(releasesOf().gateway.ports).filter(([, { enabled }]) => enabled);
    expect(open.map(([port]) => port)).toEqual(['otlp', 'otlp-http', 'metrics']);
    expect(Object.keys(releasesOf().gateway.ports)).toHaveLength(7);
  });

  it.each(SIZES)('has memory for queues that are all full (%s)', (size) => {
    const { knobs } = contextOf({ size });
    const queues = Object.values(releasesOf({ size, servers: 2 }).gateway.alternateConfig.exporters);
    const inMemory = 4 * queues.reduce((sum, { sending_queue: queue }) => sum + Number(queue.queue_size), 0);
    expect(queues).toHaveLength(4);
    expect(inMemory).toBeLessThanOrEqual(0.8 * 2 * parseQuantity(knobs.memory));
  });

  it('alone has no disruption budget, and with others lets one go at a time', () => {
    expect(releasesOf({ knobs: { replicas: 1 } }).gateway.podDisruptionBudget).toEqual({ enabled: false });
    expect(releasesOf({ knobs: { replicas: 2 } }).gateway.podDisruptionBudget).toEqual({
      enabled: true,
      maxUnavailable: 1,
    });
  });
});

describe('the agent', () => {
  it('hands everything to the gateway, whose Service it finds by the full name', () => {
    const { exporters } = releasesOf().agent.alternateConfig;
    expect(Object.entries(exporters).map(([name, { endpoint }]) => [name, endpoint])).toEqual([
      ['otlp_grpc/gateway', 'otel-collector.observability.svc.cluster.local:4317'],
    ]);
    expect(wiringOf().flows.find(({ from }) => from.workload === 'otel-agent-agent')?.to.endpoint.name).toBe(
      'otlp-grpc',
    );
  });

  it('keeps on disk what the gateway does not take, within its bounds, and waits rather than lose', () => {
    const exporter = releasesOf({ knobs: { agentQueue: '1Gi' } }).agent.alternateConfig.exporters['otlp_grpc/gateway'];
    expect(exporter?.sending_queue).toMatchObject({
      storage: 'file_storage',
      sizer: 'bytes',
      queue_size: 2 ** 30,
      block_on_overflow: true,
    });
    expect(exporter?.retry_on_failure.max_elapsed_time).toBe('0s');
  });

  it('removes at its start what a kill left of a compaction, so that the disk does not fill with it', () => {
    const { file_storage } = releasesOf().agent.alternateConfig.extensions;
    expect(file_storage).toMatchObject({
      directory: '/var/lib/otelcol',
      compaction: { directory: '/var/lib/otelcol', on_start: true, on_rebound: true, cleanup_on_start: true },
    });
  });

  it('has the time to compact the largest queue at 25 MB/s before anybody asks whether it lives', () => {
    const { agent } = releasesOf({ size: 'large' });
    const { periodSeconds, failureThreshold } = agent.startupProbe as Readonly<Record<string, number>>;
    const queue = Number(agent.alternateConfig.exporters['otlp_grpc/gateway']?.sending_queue.queue_size);
    // One for logs, one for metrics.
    expect((2 * queue) / 25e6).toBeLessThan(Number(periodSeconds) * Number(failureThreshold));
  });

  it('keeps it in memory where no log file is read, since the disk comes with them', () => {
    const { agent } = releasesOf({ with: ['prometheus'] });
    const queue = agent.alternateConfig.exporters['otlp_grpc/gateway']?.sending_queue;
    expect(queue?.storage).toBeUndefined();
    expect(queue?.queue_size).toBe(16 * 2 ** 20);
    expect(agent.alternateConfig.service.extensions).toEqual(['health_check']);
  });

  it('waits where nobody can send when there is nothing on a node to collect', () => {
    const { receivers, service } = releasesOf({ with: ['tempo'] }).agent.alternateConfig;
    expect(receivers).toEqual({ otlp: { protocols: { grpc: { endpoint: '127.0.0.1:4317' } } } });
    expect(Object.keys(service.pipelines)).toEqual(['traces']);
  });

  it('runs on every node that can run it, and opens nothing but its own metrics', () => {
    const { agent } = releasesOf();
    expect(agent.tolerations).toEqual([{ operator: 'Exists' }]);
    expect(agent.nodeSelector).toEqual({ 'kubernetes.io/os': 'linux' });
    expect(Object.entries(agent.ports).filter(([, { enabled }]) => enabled)).toEqual([['metrics', { enabled: true }]]);
    expect(JSON.stringify(agent)).not.toContain('hostPort');
  });

  it('is root without any of root’s powers', () => {
    expect(releasesOf().agent.securityContext).toEqual({
      runAsUser: 0,
      runAsGroup: 0,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    });
  });

  it.each([
    [false, true],
    [true, false],
  ])('with verifyKubelet %s skips the check: %s', (verifyKubelet, skips) => {
    const { receivers } = releasesOf({ knobs: { verifyKubelet } }).agent.alternateConfig;
    expect(receivers.kubeletstats).toMatchObject({ insecure_skip_verify: skips });
  });
});

describe('both collectors', () => {
  it('make batches that receivers take, which end at 4 MiB, and that fit into the queue', () => {
    const fourMebibytes = 4 * 2 ** 20;
    for (const { alternateConfig } of Object.values(releasesOf())) {
      for (const { sending_queue: queue } of Object.values(alternateConfig.exporters)) {
        const batch = queue.batch as JsonObject;
        expect(batch.sizer).toBe('bytes');
        expect(Number(batch.max_size)).toBeLessThan(fourMebibytes);
        expect(Number(batch.min_size)).toBeLessThan(Number(queue.queue_size));
      }
    }
  });

  it('are configured as a whole: nothing of the chart’s own receivers, and no null that an update could lose', () => {
    for (const release of Object.values(releasesOf())) {
      expect(release.config).toBeUndefined();
      expect(JSON.stringify(release)).not.toMatch(/null|jaeger:|"zipkin":\{"endpoint|debug/);
    }
  });

  it('make no sense with nowhere to send to', () => {
    expect(wiringOf({ with: [] }).lacks).toEqual([{ component: 'otel-collector', need: otelCollector.needs[0] }]);
    for (const choice of choices) expect(wiringOf({ with: choice }).lacks).toEqual([]);
  });

  it('are watched for what they collect only', () => {
    const names = (change: Change) =>
      otelCollector.alerts(contextOf(change)).flatMap((group) => group.alerts.map(({ name }) => name));
    expect(names({ with: ['tempo'] })).not.toEqual(expect.arrayContaining(['OtelNoLogsCollected']));
    expect(names({ with: ['loki'] })).toContain('OtelNoLogsCollected');
    expect(names({ with: ['loki'] })).not.toContain('OtelKubeletUnreadable');
    expect(names({ with: ['prometheus'] })).toContain('OtelKubeletUnreadable');
  });

  it('have a dashboard with a row for each signal that is taken', () => {
    const rows = (change: Change) =>
      otelCollector
        .dashboards(contextOf(change))
        .flatMap(({ model }) => model.panels as unknown as readonly { readonly type: string; readonly title: string }[])
        .filter(({ type }) => type === 'row')
        .map(({ title }) => title);
    expect(rows({ with: ['loki'] })).toEqual([]);
    expect(rows({ with: ['prometheus', 'loki'] })).toEqual(['Is it working?', 'Log lines', 'Samples', 'Load']);
    expect(rows({})).toEqual(['Is it working?', 'Spans', 'Log lines', 'Samples', 'Load']);
  });
});
