import type { Json, JsonObject } from '@254carbon/manifest';
import { isObject } from '@254carbon/manifest';
import { datasources as known } from '../dashboards';
import { checkDashboard } from '../testing/check-dashboard';
import { endpointHost } from '../endpoint';
import { SIZES, type Size } from '../environment-facts';
import { expressionsOf } from '../testing/expressions-of';
import { metricsOf } from '../testing/metrics-of';
import { releaseValues } from '../release-values';
import { sampleEnvironment } from '../sample-environment';
import { wire, type Wiring } from '../wiring';
import { enable, exampleObjectStorage } from './expansion-cases';
import { catalogue } from './index';

const names = Object.keys(catalogue);
const DOMAIN = 'cluster.test';

/** Metrics by how they begin, with the component that makes them. */
const MAKERS: readonly (readonly [string, string])[] = [
  ['prometheus_', 'prometheus'],
  ['alertmanager_', 'alertmanager'],
  ['grafana_', 'grafana'],
  ['loki_', 'loki'],
  ['tempo_', 'tempo'],
  ['traces_', 'tempo'],
  ['otelcol_', 'otel-collector'],
  ['gotk_', 'prometheus'],
  ['probe_', 'blackbox-exporter'],
];

/** Which component is behind a datasource, in the order in which Grafana lists them. */
const STORES: Readonly<Record<string, string>> = {
  [known.prometheus.uid]: 'prometheus',
  [known.loki.uid]: 'loki',
  [known.tempo.uid]: 'tempo',
  [known.alertmanager.uid]: 'alertmanager',
};

/** Components that push; Prometheus finds Alertmanagers by itself, Grafana only reads. */
const PUSHERS: readonly string[] = ['loki', 'otel-collector', 'tempo'];

/** The `job` label of each component's own series, and of what Prometheus scrapes beside them. */
const JOBS: Readonly<Record<string, string>> = {
  'prometheus-stack-kube-prom-prometheus': 'prometheus',
  'prometheus-stack-kube-prom-operator': 'prometheus',
  'prometheus-stack-kube-prom-alertmanager': 'alertmanager',
  grafana: 'grafana',
  loki: 'loki',
  tempo: 'tempo',
  'otel-collector': 'otel-collector',
  'otel-agent': 'otel-collector',
  'blackbox-exporter': 'blackbox-exporter',
  'blackbox-probe': 'blackbox-exporter',
  'source-controller': 'prometheus',
  'kustomize-controller': 'prometheus',
  'helm-controller': 'prometheus',
  'notification-controller': 'prometheus',
};

function wiringOf(on: readonly string[], size: Size): Wiring {
  const storage = size === 'small' ? {} : { objectStorage: exampleObjectStorage };
  const cluster = { name: 'test', kubernetes: '1.36', domain: DOMAIN };
  const environment = sampleEnvironment({ size, cluster, ...storage });
  return wire(environment, enable(on, environment));
}

const subsets = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((_name, bit) => (bits >> bit) & 1));

/** Every allowed combination in every size. */
const allowed = SIZES.flatMap((size) =>
  subsets
    .map((on) => ({ on, wiring: wiringOf(on, size), label: `${on.join(', ') || 'nothing'} (${size})` }))
    .filter(({ wiring }) => wiring.lacks.length === 0),
);

function stringsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** Every `host:port` of the cluster that stands somewhere in the values. */
function hostsIn(values: Json | undefined): readonly string[] {
  const host = new RegExp(`([a-z0-9.-]+\\.svc\\.${DOMAIN.replace('.', '\\.')}):([0-9]+)`, 'g');
  return stringsIn(values).flatMap((text) => [...text.matchAll(host)].map(([address]) => address));
}

/** Every `host:port` that the enabled components offer, pods by name too. */
function offered({ components, environment }: Wiring): ReadonlySet<string> {
  const addresses = components.flatMap(({ component, knobs }) =>
    component.endpoints({ environment, knobs }).flatMap((endpoint) => {
      const { headlessService = '', names: pods = [] } = endpoint.independentPods ?? {};
      const hosts = pods.map((pod) => `${pod}.${headlessService}.${endpoint.namespace}.svc.${DOMAIN}`);
      return [endpointHost(endpoint, DOMAIN), ...hosts].map((host) => `${host}:${endpoint.port}`);
    }),
  );
  return new Set(addresses);
}

interface Datasource {
  readonly name: string;
  readonly uid: string;
  readonly isDefault: boolean;
  readonly jsonData: JsonObject;
}

function datasourcesOf(wiring: Wiring): readonly Datasource[] {
  const grafana = releaseValues(wiring).find(({ release }) => release.name === 'grafana')?.values.datasources;
  const file = isObject(grafana) ? grafana['datasources.yaml'] : undefined;
  return isObject(file) ? (file.datasources as unknown as readonly Datasource[]) : [];
}

/** Values of every key that ends in `Uid`, at any depth. */
function uidsIn(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(uidsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/Uid$/.test(key) && inner !== undefined ? [inner] : []),
    ...uidsIn(inner),
  ]);
}

describe('which components go together', () => {
  const stores = ['prometheus', 'loki', 'tempo'];

  it('is decided by what they cannot do without', () => {
    const alone = (on: readonly string[]) =>
      (on.includes('alertmanager') && !on.includes('prometheus')) ||
      ((on.includes('grafana') || on.includes('otel-collector')) && !stores.some((name) => on.includes(name)));
    expect(subsets).toHaveLength(128);
    for (const on of subsets)
      expect({ on, refused: wiringOf(on, 'small').lacks.length > 0 }).toEqual({ on, refused: alone(on) });
    expect(allowed).toHaveLength(90 * SIZES.length);
  });

  it('offers no endpoint twice', () => {
    expect(faultsOf(({ wiring }) => wiring.conflicts.map(({ endpoint }) => endpoint))).toEqual([]);
  });
});

/** What a claim finds in each allowed combination, with the combination's name before it. */
function faultsOf(claim: (one: (typeof allowed)[number]) => readonly string[]): readonly string[] {
  return allowed.flatMap((one) => claim(one).map((fault) => `with ${one.label}: ${fault}`));
}

function contentsOf({ components, contextOf }: Wiring) {
  return components.map(({ component }) => {
    const context = contextOf(component.name);
    const dashboards = component.dashboards(context);
    return { name: component.name, dashboards, expressions: expressionsOf(component.alerts(context), dashboards) };
  });
}

describe('whatever is turned off', () => {
  it('no value names an address that nobody offers', () => {
    const faults = faultsOf(({ wiring }) => {
      const hosts = offered(wiring);
      return releaseValues(wiring).flatMap(({ release, values }) =>
        hostsIn(values)
          .filter((host) => !hosts.has(host))
          .map((host) => `${release.name} names ${host}`),
      );
    });
    expect(faults).toEqual([]);
  });

  it('Grafana has a datasource for each signal that is there, one of them by default, and links to no other', () => {
    const faults = faultsOf(({ on, wiring }) => {
      if (!on.includes('grafana')) return [];
      const datasources = datasourcesOf(wiring);
      const uids = datasources.map(({ uid }) => uid);
      const wanted = Object.entries(STORES).flatMap(([uid, store]) => (on.includes(store) ? [uid] : []));
      return [
        ...(uids.join() === wanted.join() ? [] : [`datasources ${uids.join()} instead of ${wanted.join()}`]),
        ...(datasources.filter(({ isDefault }) => isDefault).length === 1 ? [] : ['not one default']),
        ...datasources
          .flatMap(({ jsonData }) => uidsIn(jsonData))
          .filter((uid) => !uids.includes(String(uid)))
          .map((uid) => `link to ${String(uid)}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('no alert and no panel names a metric or a job of it', () => {
    const faults = faultsOf(({ on, wiring }) =>
      contentsOf(wiring).flatMap(({ name, expressions }) =>
        expressions.flatMap(({ where, expr }) => {
          const makers = metricsOf(expr).flatMap(
            (metric) => MAKERS.find(([start]) => metric.startsWith(start))?.[1] ?? [],
          );
          const jobs = [...expr.matchAll(/job="([^"]+)"/g)].map(([, job = '']) => JOBS[job] ?? `unknown job ${job}`);
          return [...makers, ...jobs]
            .filter((maker) => !on.includes(maker))
            .map((maker) => `${name}, ${where}: ${maker}`);
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('dashboards say what they show, and no panel lies on another', () => {
    const faults = faultsOf(({ wiring }) =>
      contentsOf(wiring).flatMap(({ dashboards }) => dashboards.flatMap(checkDashboard)),
    );
    expect(faults).toEqual([]);
  });

  it('alerts lead to dashboards that are there', () => {
    const faults = faultsOf(({ on, wiring }) => {
      // Without Prometheus nobody evaluates rules.
      if (!on.includes('prometheus')) return [];
      const uids = contentsOf(wiring).flatMap(({ dashboards }) => dashboards.map(({ uid }) => uid));
      return wiring.components
        .flatMap(({ component }) => component.alerts(wiring.contextOf(component.name)))
        .flatMap(({ dashboard = [] }) => dashboard)
        .filter((uid) => !uids.includes(uid));
    });
    expect(faults).toEqual([]);
  });

  it('no panel asks a datasource that is not there', () => {
    const faults = faultsOf(({ on, wiring }) => {
      const uids = contentsOf(wiring).flatMap(({ dashboards }) =>
        dashboards.flatMap(({ model }) => datasourceUids(model)),
      );
      return [...new Set(uids)].filter((uid) => !on.includes(STORES[uid] ?? ''));
    });
    expect(faults).toEqual([]);
  });

  it('the collector has a pipeline, and each ends at exporters that are defined', () => {
    const faults = faultsOf(({ wiring }) =>
      releaseValues(wiring)
        .filter(({ component }) => component.name === 'otel-collector')
        .flatMap(({ release, values }) => {
          const { exporters: own, connectors = {}, service } = values.alternateConfig as unknown as CollectorConfig;
          const exporters = { ...own, ...connectors };
          const pipelines = Object.values(service.pipelines);
          const used = pipelines.flatMap((pipeline) => pipeline.exporters);
          const received = pipelines.flatMap((pipeline) => pipeline.receivers);
          return [
            ...(pipelines.length > 0 ? [] : [`${release.name} has no pipeline`]),
            ...pipelines.flatMap((pipeline) =>
              pipeline.exporters.length > 0 ? [] : [`${release.name} exports nothing`],
            ),
            ...Object.keys(connectors)
              .filter((name) => !received.includes(name))
              .map((name) => `${release.name} forwards to nobody by ${name}`),
            ...used.filter((name) => exporters[name] === undefined).map((name) => `${release.name} lacks ${name}`),
            ...Object.keys(exporters)
              .filter((name) => !used.includes(name))
              .map((name) => `${release.name} defines ${name} for nobody`),
          ];
        }),
    );
    expect(faults).toEqual([]);
  });

  it('a push reaches each store that keeps its own data, and never the Service in front of them', () => {
    const faults = faultsOf(({ wiring }) =>
      wiring.flows
        .filter(({ from, to }) => to.endpoint.independentPods !== undefined && PUSHERS.includes(from.component))
        .flatMap(({ from, to: { endpoint } }) => {
          const texts = releaseValues(wiring)
            .filter(({ component }) => component.name === from.component)
            .flatMap(({ values }) => stringsIn(values))
            .join('\n');
          const { headlessService = '', names: pods = [] } = endpoint.independentPods ?? {};
          const behind = `${endpointHost(endpoint, DOMAIN)}:${endpoint.port}${endpoint.path}`;
          return [
            ...pods
              .filter((pod) => !texts.includes(`${pod}.${headlessService}.${endpoint.namespace}`))
              .map((pod) => `${from.workload} does not send ${endpoint.name} to ${pod}`),
            ...(texts.includes(behind) ? [`${from.workload} sends ${endpoint.name} to the Service`] : []),
          ];
        }),
    );
    expect(faults).toEqual([]);
  });
});

interface CollectorConfig {
  readonly exporters: Readonly<Record<string, unknown>>;
  readonly connectors?: Readonly<Record<string, unknown>>;
  readonly service: {
    readonly pipelines: Readonly<
      Record<string, { readonly receivers: readonly string[]; readonly exporters: readonly string[] }>
    >;
  };
}

function datasourceUids(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(datasourceUids);
  if (!isObject(value)) return [];
  const { datasource } = value;
  return [
    ...(isObject(datasource) && typeof datasource.uid === 'string' ? [datasource.uid] : []),
    ...Object.values(value).flatMap(datasourceUids),
  ];
}
