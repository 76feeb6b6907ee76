import type { JsonObject } from '@254carbon/manifest';
import type { ObjectStorage, Size } from '../../environment-facts';
import type { KnobValues } from '../../knob';
import { parseQuantity } from '../../quantity';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable, exampleObjectStorage } from '../expansion-cases';
import { loki } from './component';
import type { LokiKnobs } from './knobs';

interface Change {
  readonly size?: Size;
  readonly knobs?: Partial<KnobValues<LokiKnobs>>;
  readonly with?: readonly string[];
  readonly storage?: ObjectStorage;
  readonly alertmanagers?: number;
}

function contextOf({ size = 'small', knobs = {}, with: others = [], storage, alertmanagers = 1 }: Change = {}) {
  const environment = sampleEnvironment({
    size,
    ...(storage === undefined ? {} : { objectStorage: storage }),
  });
  const enabled = enable(['loki', ...others], environment, { loki: knobs, alertmanager: { replicas: alertmanagers } });
  return wire(environment, enabled).contextOf('loki') as unknown as Parameters<typeof loki.values>[0];
}

interface Values {
  readonly loki: Readonly<Record<string, JsonObject>> & {
    readonly schemaConfig: { readonly configs: readonly Readonly<Record<string, unknown>>[] };
    readonly commonConfig: { readonly replication_factor: number };
    readonly limits_config: JsonObject & {
      readonly otlp_config: {
        readonly resource_attributes: {
          readonly ignore_defaults: boolean;
          readonly attributes_config: readonly { readonly action: string; readonly attributes: readonly string[] }[];
        };
      };
    };
  };
  readonly global: JsonObject;
  readonly singleBinary: JsonObject;
  readonly defaults: { readonly extraEnvFrom: readonly JsonObject[] };
  readonly chunksCache: JsonObject;
  readonly resultsCache: JsonObject;
}

const valuesOf = (change?: Change) => loki.values(contextOf(change)).loki as unknown as Values & JsonObject;
const inStore = { storage: exampleObjectStorage };
const alertNames = (change: Change) =>
  loki.alerts(contextOf(change)).flatMap((group) => group.alerts.map(({ name }) => name));

describe('loki without object storage', () => {
  it('is one server with its logs on a volume, and needs no Secret', () => {
    const { loki: config, singleBinary } = valuesOf();
    expect(config.storage).toEqual({ type: 'filesystem' });
    expect(config.commonConfig).toEqual({ replication_factor: 1 });
    expect(singleBinary).toMatchObject({ replicas: 1, persistence: { enabled: true, size: '20Gi' } });
    expect(loki.secrets(contextOf())).toEqual([]);
    expect(loki.refuse(contextOf())).toEqual([]);
  });

  it('refuses to be several, because each would have a part of the logs', () => {
    expect(loki.refuse(contextOf({ knobs: { replicas: 3 } }))).toMatchObject([
      { at: { knob: 'replicas' }, reason: expect.stringMatching(/^3 Lokis without object storage/) as string },
    ]);
  });

  it('leaves a claim for its server, and nothing in a bucket', () => {
    expect(loki.leftovers(contextOf()).map(({ remove }) => remove)).toEqual([
      'kubectl delete pvc -n observability storage-loki-0',
    ]);
  });
});

it.each([
  ['512Mi', '768MB'],
  ['2Gi', '3072MB'],
])('loki with a memory request of %s reads a write-ahead log again within %s', (memory, ceiling) => {
  const { loki: config, singleBinary } = valuesOf({ knobs: { memory } });
  expect(config.ingester).toMatchObject({ wal: { replay_memory_ceiling: ceiling } });
  const { limits } = singleBinary.resources as { readonly limits: { readonly memory: string } };
  expect(parseQuantity(ceiling.replace('MB', 'Mi'))).toBe(parseQuantity(limits.memory) * 0.75);
});

describe('loki with object storage', () => {
  it('keeps logs in the bucket, at the address of the environment', () => {
    const storage = { ...exampleObjectStorage, insecure: true, pathStyle: true, endpoint: 'minio.store:9000' };
    expect(valuesOf({ storage }).loki.storage).toEqual({
      type: 's3',
      bucketNames: { chunks: 'example-loki-chunks' },
      s3: { endpoint: 'minio.store:9000', region: 'eu-west-1', insecure: true, s3ForcePathStyle: true },
    });
  });

  it('has the keys in its environment only: none in its values, none for the caches', () => {
    const values = valuesOf({ ...inStore, size: 'medium' });
    expect(values.defaults.extraEnvFrom).toEqual([{ secretRef: { name: 'loki-s3' } }]);
    expect(values.global).toEqual({ clusterDomain: 'cluster.local' });
    expect(JSON.stringify(values)).not.toMatch(/access_?key|secret_?access|\$\{/i);
    expect(loki.secrets(contextOf(inStore))).toMatchObject([
      {
        name: 'loki-s3',
        namespace: 'observability',
        keys: [{ name: 'AWS_ACCESS_KEY_ID' }, { name: 'AWS_SECRET_ACCESS_KEY' }],
      },
    ]);
  });

  it.each([
    [1, 1],
    [3, 3],
    [6, 3],
  ])('as %d servers writes each line to %d of them', (replicas, factor) => {
    const { loki: config, singleBinary } = valuesOf({ ...inStore, knobs: { replicas } });
    expect(config.commonConfig.replication_factor).toBe(factor);
    expect(singleBinary.replicas).toBe(replicas);
    expect(loki.refuse(contextOf({ ...inStore, knobs: { replicas } }))).toEqual([]);
  });

  it('refuses two servers, of which neither may stop', () => {
    expect(loki.refuse(contextOf({ ...inStore, knobs: { replicas: 2 } }))).toMatchObject([
      { at: { knob: 'replicas' }, remedy: 'Take 1, or 3 and more.' },
    ]);
  });

  it('refuses a store without a bucket for it', () => {
    const storage = { ...exampleObjectStorage, buckets: { tempo: 'example-tempo' } };
    expect(loki.refuse(contextOf({ storage }))).toMatchObject([{ at: { fact: ['objectStorage', 'buckets'] } }]);
  });

  it('lets one server go at a time, and a single one whenever', () => {
    const budget = (replicas: number) => valuesOf({ ...inStore, knobs: { replicas } }).singleBinary.podDisruptionBudget;
    expect(budget(3)).toEqual({ enabled: true, maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
    expect(budget(1)).toMatchObject({ enabled: false });
  });

  it('leaves a claim for each server, and the bucket', () => {
    const left = loki.leftovers(contextOf({ ...inStore, knobs: { replicas: 3 } }));
    expect(left.map(({ remove }) => remove)).toEqual([
      'kubectl delete pvc -n observability storage-loki-0 storage-loki-1 storage-loki-2',
      'aws s3 rm s3://example-loki-chunks --recursive --endpoint-url https://s3.eu-west-1.amazonaws.com',
    ]);
  });
});

describe.each([
  ['filesystem', {}],
  ['s3', inStore],
])('loki on %s', (store, change) => {
  it('really deletes: the compactor does, and keeps its requests in the store that the schema names', () => {
    const { loki: config } = valuesOf({ ...change, knobs: { retention: '14d' } });
    expect(config.compactor).toMatchObject({ retention_enabled: true, delete_request_store: store });
    expect(config.schemaConfig.configs.map(({ object_store }) => object_store)).toEqual([store]);
    expect(config.limits_config.retention_period).toBe('14d');
  });

  it('has one schema, the current one, from a date before any log', () => {
    const [schema, ...others] = valuesOf(change).loki.schemaConfig.configs;
    expect(others).toEqual([]);
    expect(schema).toMatchObject({ store: 'tsdb', schema: 'v13', from: '2024-04-01' });
  });
});

describe('loki', () => {
  it('is one kind of server: others of the chart are turned off, and what the chart brings for itself', () => {
    const off = { enabled: false };
    expect(valuesOf()).toMatchObject({
      deploymentMode: 'Monolithic',
      read: { replicas: 0 },
      write: { replicas: 0 },
      backend: { replicas: 0 },
      gateway: off,
      lokiCanary: off,
      test: off,
      minio: off,
      networkPolicy: off,
      monitoring: { dashboards: off, rules: off, alerts: off, serviceMonitor: off },
    });
  });

  it('cannot delete after less than a day, and says so', () => {
    expect(loki.refuse(contextOf({ knobs: { retention: '23h' } }))).toMatchObject([{ at: { knob: 'retention' } }]);
    expect(loki.refuse(contextOf({ knobs: { retention: '1d' } }))).toEqual([]);
  });

  it('takes OTLP with structured metadata, and makes no label of what each pod has for itself', () => {
    const { limits_config: limits } = valuesOf().loki;
    expect(limits.allow_structured_metadata).toBe(true);
    expect(limits.otlp_config.resource_attributes.ignore_defaults).toBe(true);
    const [labels] = limits.otlp_config.resource_attributes.attributes_config;
    expect(labels?.action).toBe('index_label');
    expect(labels?.attributes).toEqual(
      expect.arrayContaining(['service.name', 'k8s.namespace.name', 'cluster', 'environment']),
    );
    expect(labels?.attributes.filter((name) => /pod|instance|\.uid|host/.test(name))).toEqual([]);
  });

  it('has caches of the size that the knobs say, and none for 0', () => {
    const values = valuesOf({ knobs: { chunksCache: '0', resultsCache: '512Mi' } });
    expect(values.chunksCache).toEqual({ enabled: false });
    expect(values.resultsCache).toMatchObject({ enabled: true, allocatedMemory: 512 });
    const requests = (values.resultsCache.resources as { requests: { memory: string } }).requests;
    expect(parseQuantity(requests.memory)).toBeGreaterThan(512 * 2 ** 20);
    expect(loki.workloads(contextOf({ knobs: { resultsCache: '512Mi' } })).map(({ name }) => name)).toEqual([
      'loki',
      'loki-results-cache',
    ]);
  });

  it('evaluates rules where there is an Alertmanager, and hands alerts to each of them', () => {
    const values = valuesOf({ with: ['prometheus', 'alertmanager'], alertmanagers: 2 });
    expect(values.ruler).toEqual({ enabled: true });
    const url = (ordinal: number) =>
      `http://alertmanager-prometheus-stack-kube-prom-alertmanager-${ordinal}.alertmanager-operated.observability.svc.cluster.local:9093`;
    expect(values.loki.rulerConfig).toMatchObject({
      alertmanager_url: `${url(0)},${url(1)}`,
      storage: { type: 'local', local: { directory: '/rules' } },
    });
    expect(values.singleBinary).toMatchObject({
      extraVolumes: [{ name: 'rules', configMap: { name: 'loki-rules', optional: true } }],
      extraVolumeMounts: [{ name: 'rules', mountPath: '/rules/fake', readOnly: true }],
    });
  });

  it('has no trace of rules where there is no Alertmanager', () => {
    const values = valuesOf({ with: ['prometheus'] });
    expect(values.ruler).toEqual({ enabled: false });
    expect(values.loki.rulerConfig).toBeUndefined();
    expect(values.singleBinary).toMatchObject({ extraVolumes: [], extraVolumeMounts: [] });
    const names = alertNames({ with: ['prometheus'] });
    expect(names.filter((name) => /Rules|Notify/.test(name))).toEqual([]);
    expect(alertNames({ with: ['prometheus', 'alertmanager'] })).toEqual([
      ...names,
      'LokiRulesFail',
      'LokiCannotNotify',
    ]);
  });

  it('shares the work of rules among several servers', () => {
    const sharding = (replicas: number) =>
      valuesOf({ ...inStore, knobs: { replicas }, with: ['prometheus', 'alertmanager'] }).loki.rulerConfig
        ?.enable_sharding;
    expect([sharding(1), sharding(3)]).toEqual([false, true]);
  });

  it('warns of streams before its own limit, whatever the replication', () => {
    const exprOf = (replicas: number) =>
      loki
        .alerts(contextOf({ ...inStore, knobs: { replicas, maxStreams: 1000 } }))
        .flatMap((group) => group.alerts)
        .find(({ name }) => name === 'LokiManyStreams')?.expr;
    expect(exprOf(1)).toMatch(/\/ 1 > 800$/);
    expect(exprOf(6)).toMatch(/\/ 3 > 800$/);
  });

  it('names the Secret with the keys in a runbook only where there is one', () => {
    const commands = (change: Change) =>
      loki
        .alerts(contextOf(change))
        .flatMap((group) => group.alerts)
        .flatMap(({ runbook }) => runbook.steps.flatMap(({ command }) => command ?? []))
        .filter((command) => command.includes('secret'));
    expect(commands({})).toEqual([]);
    expect(commands(inStore)).toEqual(['kubectl describe secret -n observability loki-s3']);
  });

  it('is scraped once: the headless twin of its Service is left out', () => {
    expect(loki.scrapes(contextOf())).toMatchObject([{ port: 'http-metrics', without: ['variant'] }]);
  });

  it('has a dashboard where there is a Prometheus to ask, with log lines where they are collected', () => {
    const types = (others: readonly string[]) =>
      loki
        .dashboards(contextOf({ with: others }))
        .flatMap(({ model }) =>
          (model.panels as unknown as readonly { readonly type: string }[]).map(({ type }) => type),
        );
    expect(types(['otel-collector'])).toEqual([]);
    expect(types(['prometheus'])).not.toContain('logs');
    expect(types(['prometheus', 'otel-collector']).filter((type) => type === 'logs')).toHaveLength(1);
  });
});
