import type { JsonObject } from '@254carbon/manifest';
import { SIZES, type ObjectStorage, type Size } from '../../environment-facts';
import { pushUrls } from '../../endpoint';
import type { KnobValues } from '../../knob';
import { parseQuantity } from '../../quantity';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable, exampleObjectStorage } from '../expansion-cases';
import { tempo } from './component';
import type { TempoKnobs } from './knobs';

interface Change {
  readonly size?: Size;
  readonly knobs?: Partial<KnobValues<TempoKnobs>>;
  readonly with?: readonly string[];
  readonly storage?: ObjectStorage;
  readonly servers?: number;
}

function contextOf({ size = 'small', knobs = {}, with: others = [], storage, servers = 1 }: Change = {}) {
  const environment = sampleEnvironment({
    size,
    ...(storage === undefined ? {} : { objectStorage: storage }),
  });
  const enabled = enable(['tempo', ...others], environment, { tempo: knobs, prometheus: { replicas: servers } });
  return wire(environment, enabled).contextOf('tempo') as unknown as Parameters<typeof tempo.values>[0];
}

interface Values {
  readonly replicas: number;
  readonly config: string;
  readonly persistence: JsonObject;
  readonly tempo: {
    readonly retention: string;
    readonly resources: { readonly limits: { readonly memory: string } };
    readonly extraEnv: readonly { readonly name: string; readonly value: string }[];
    readonly extraEnvFrom: readonly JsonObject[];
    readonly storage: { readonly trace: JsonObject };
    readonly metricsGenerator: {
      readonly enabled: boolean;
      readonly storage?: {
        readonly remote_write: readonly {
          readonly name: string;
          readonly url: string;
          readonly send_exemplars: boolean;
        }[];
      };
    };
    readonly overrides: {
      readonly defaults: { readonly metrics_generator: { readonly processors: readonly string[] } };
    };
  };
}

const valuesOf = (change?: Change) => tempo.values(contextOf(change)).tempo as unknown as Values;
const inStore = { storage: exampleObjectStorage };

describe('tempo', () => {
  it('is one process in every size, on a volume', () => {
    for (const size of SIZES) {
      const { replicas, persistence } = valuesOf({ size });
      expect({ size, replicas, enabled: persistence.enabled }).toEqual({ size, replicas: 1, enabled: true });
      expect(tempo.workloads(contextOf({ size }))[0]?.replicas).toBe(1);
    }
  });

  it('starts the receivers of OTLP and no others', () => {
    const { config } = valuesOf();
    expect(config).toContain('distributor: { receivers: {{ pick .receivers "otlp" | toJson }} }');
    expect(config.match(/receivers/g)).toHaveLength(2);
  });

  it('opens as many braces in its template as it closes', () => {
    const { config } = valuesOf();
    expect(config.match(/\{\{/g)).toHaveLength(config.match(/\}\}/g)?.length ?? 0);
    expect(config.match(/\{\{-? (if|with) /g)).toHaveLength(config.match(/\{\{-? end -?\}\}/g)?.length ?? 0);
  });

  it('is told its retention in hours, since it knows no days', () => {
    expect(valuesOf({ knobs: { retention: '2w' } }).tempo.retention).toBe('336h');
  });

  it('collects garbage before the container is killed', () => {
    for (const size of SIZES) {
      const { extraEnv, resources } = valuesOf({ size }).tempo;
      const limit = Number.parseInt(extraEnv.find(({ name }) => name === 'GOMEMLIMIT')?.value ?? '', 10) * 2 ** 20;
      const memory = parseQuantity(resources.limits.memory);
      expect(limit).toBeLessThanOrEqual(0.8 * memory);
      expect(limit).toBeGreaterThan(0.75 * memory);
    }
  });

  it('keeps traces on its volume without object storage', () => {
    const { storage, extraEnvFrom } = valuesOf().tempo;
    expect(storage.trace).toEqual({
      backend: 'local',
      local: { path: '/var/tempo/traces' },
      wal: { path: '/var/tempo/wal' },
    });
    expect(extraEnvFrom).toEqual([]);
    expect(tempo.secrets(contextOf())).toEqual([]);
    expect(tempo.leftovers(contextOf()).map(({ remove }) => remove)).toEqual([
      'kubectl delete pvc -n observability storage-tempo-0',
    ]);
  });

  it('keeps traces in its bucket with object storage, and has the keys in its environment only', () => {
    const values = valuesOf(inStore);
    expect(values.tempo.storage.trace).toMatchObject({
      backend: 's3',
      s3: {
        bucket: 'example-tempo',
        endpoint: 's3.eu-west-1.amazonaws.com',
        region: 'eu-west-1',
        insecure: false,
        forcepathstyle: false,
      },
    });
    expect(values.tempo.extraEnvFrom).toEqual([{ secretRef: { name: 'tempo-s3' } }]);
    expect(JSON.stringify(values)).not.toMatch(/access_?key|secret_?key|\$\{/i);
    expect(tempo.secrets(contextOf(inStore))).toMatchObject([
      { name: 'tempo-s3', keys: [{ name: 'AWS_ACCESS_KEY_ID' }, { name: 'AWS_SECRET_ACCESS_KEY' }] },
    ]);
    expect(tempo.leftovers(contextOf(inStore)).map(({ remove }) => remove)).toContain(
      'aws s3 rm s3://example-tempo --recursive --endpoint-url https://s3.eu-west-1.amazonaws.com',
    );
  });

  it('refuses a store without a bucket for it', () => {
    const storage = { ...exampleObjectStorage, buckets: { 'loki-chunks': 'example' } };
    expect(tempo.refuse(contextOf({ storage }))).toMatchObject([{ at: { fact: ['objectStorage', 'buckets'] } }]);
    expect(tempo.refuse(contextOf(inStore))).toEqual([]);
    expect(tempo.refuse(contextOf())).toEqual([]);
  });
});

describe('the metrics that tempo makes of spans', () => {
  const generatorOf = (change: Change) => valuesOf(change).tempo;

  it('go to Prometheus, with exemplars', () => {
    const { metricsGenerator, overrides } = generatorOf({ with: ['prometheus'] });
    expect(metricsGenerator.enabled).toBe(true);
    expect(metricsGenerator.storage?.remote_write).toEqual([
      {
        name: 'prometheus-0',
        url: 'http://prometheus-stack-kube-prom-prometheus.observability.svc.cluster.local:9090/api/v1/write',
        send_exemplars: true,
      },
    ]);
    expect(overrides.defaults.metrics_generator.processors).toEqual(['service-graphs', 'span-metrics']);
  });

  it('go to every Prometheus by the name of its pod, never to the Service in front of them', () => {
    const change = { with: ['prometheus'], servers: 2 };
    const written = generatorOf(change).metricsGenerator.storage?.remote_write ?? [];
    const endpoint = contextOf(change).endpoint('metrics-remote-write');
    expect(written.map(({ url }) => url)).toEqual(endpoint && pushUrls(endpoint, 'cluster.local'));
    expect(written).toHaveLength(2);
    expect(written.filter(({ url }) => endpoint && url.includes(`//${endpoint.service}.`))).toEqual([]);
    expect(new Set(written.map(({ name }) => name)).size).toBe(2);
  });

  it('are not made where nobody takes them, and nothing watches or shows them', () => {
    const { metricsGenerator, overrides } = generatorOf({});
    expect(metricsGenerator).toEqual({ enabled: false });
    expect(overrides.defaults.metrics_generator.processors).toEqual([]);
    expect(tempo.alerts(contextOf()).map(({ name }) => name)).toEqual(['tempo', 'tempo-storage']);
    expect(tempo.alerts(contextOf({ with: ['prometheus'] })).map(({ name }) => name)).toContain('tempo-metrics');
    expect(tempo.dashboards(contextOf())).toEqual([]);
    expect(tempo.dashboards(contextOf({ with: ['prometheus'] }))).toHaveLength(1);
  });
});
