import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../platform';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { openPaths, outsiders, podsOf, separateNetwork, shortName } from '../testing/network-probe';
import { withWholeCatalogue } from '../testing/with-whole-catalogue';
import { networkPolicies } from '../tree/network-policies';

function environment(name: string, complete: (text: string) => string): Platform {
  const text = readFileSync(join(__dirname, '../../../../tools/sample/environments', name, 'environment.yaml'), 'utf8');
  const platform = cataloguePlatform(name, complete(text));
  if (platform === undefined) throw new Error(`${name} lacks something`);
  return platform;
}

function policiesOf(platform: Platform) {
  return networkPolicies(platform).flatMap(({ objects }) => objects);
}

/** Labels of pods by workload, as the charts make them in the shape of an environment. */
function renderedLabels(name: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const catalogue = join(__dirname, '../../../observability/src/catalogue');
  const files = readdirSync(catalogue, { recursive: true, encoding: 'utf8' });
  const workloads = files
    .filter((file) => file.endsWith(`--${name}.json`))
    .map((file) => JSON.parse(readFileSync(join(catalogue, file), 'utf8')) as Expansion)
    .flatMap((expansion) => expansion.workloads);
  return new Map(workloads.map((workload) => [shortName(workload.name), workload.labels]));
}

interface Expansion {
  readonly workloads: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[];
}

/** Every path between pods of the platform, in every environment. */
const PATHS = [
  'grafana → alertmanager:9093',
  'grafana → loki:3100',
  'grafana → prometheus:9090',
  'grafana → tempo:3200',
  'loki → alertmanager:9093',
  'loki → loki-chunks-cache:11211',
  'loki → loki-results-cache:11211',
  'otel-agent-agent → otel-collector:4317',
  'otel-collector → loki:3100',
  'otel-collector → prometheus:9090',
  'otel-collector → tempo:4317',
  'prometheus → alertmanager:8080',
  'prometheus → alertmanager:9093',
  'prometheus → grafana:3000',
  'prometheus → kube-state-metrics:8080',
  'prometheus → loki:3100',
  'prometheus → operator:10250',
  'prometheus → otel-agent-agent:8888',
  'prometheus → otel-collector:8888',
  'prometheus → prometheus:8080',
  'prometheus → prometheus:9090',
  'prometheus → tempo:3200',
  'tempo → prometheus:9090',
];

/** What the blackbox exporter adds. */
const PROBES = [
  'blackbox-exporter → grafana:3000',
  'blackbox-exporter → loki:3100',
  'blackbox-exporter → prometheus:9090',
  'blackbox-exporter → tempo:3200',
  'prometheus → blackbox-exporter:9115',
];

/** What several of one need among themselves. */
const AMONG_PEERS = [
  'alertmanager → alertmanager:9094',
  'alertmanager → alertmanager:9094/UDP',
  'loki → loki:7946',
  'loki → loki:9095',
];

/** Every path out of the platform: names, the API server, nodes, applications. */
const OUT = [
  ...['admission-create', 'admission-patch', 'grafana', 'kube-state-metrics', 'operator'].flatMap(toApiServer),
  ...['otel-agent-agent', 'otel-collector', 'prometheus'].flatMap(toApiServer),
  'otel-agent-agent → node:10250',
  'prometheus → node:9100',
  'prometheus → node:10250',
  'prometheus → dns:9153',
];

const STORAGE = ['loki → internet:443', 'tempo → internet:443'];

function toApiServer(name: string): readonly string[] {
  return [`${name} → API server:443`, `${name} → API server:6443`];
}

const BIG = [...OUT, ...STORAGE, 'alertmanager → internet:443'];
const same = (text: string) => text;

const EXPECTED = [
  { title: 'local', name: 'local', complete: same, flows: 11, paths: PATHS, out: OUT },
  { title: 'staging', name: 'staging', complete: same, flows: 11, paths: PATHS, out: BIG },
  { title: 'production', name: 'production', complete: same, flows: 11, paths: [...PATHS, ...AMONG_PEERS], out: BIG },
  {
    title: 'production with all of the catalogue',
    name: 'production',
    complete: withWholeCatalogue,
    flows: 15,
    paths: [...PATHS, ...PROBES, ...AMONG_PEERS],
    out: BIG,
  },
] as const;

describe.each(EXPECTED)('the network of $title', ({ name, complete, flows, paths, out }) => {
  const platform = environment(name, complete);
  const policies = policiesOf(platform);
  const apart = separateNetwork(platform);
  const pods = podsOf(platform);
  const open = openPaths(platform, policies, pods, pods);

  it('has a path between two pods for each flow, and none besides', () => {
    const caches = pods.map((pod) => pod.name).filter((pod) => pod.endsWith('-cache'));
    const wanted = paths.filter((path) => !path.endsWith(':11211') || caches.some((pod) => path.includes(pod)));
    expect(open).toEqual([...wanted].sort());
  });

  it('has the same paths for the labels that Helm gives to the pods', () => {
    const labels = renderedLabels(name);
    const rendered = pods.map(({ name: called, end }) => {
      const pod = { namespace: end.pod?.namespace ?? '', labels: labels.get(called) ?? {} };
      return { name: called, end: { ...end, pod } };
    });
    expect(openPaths(platform, policies, rendered, rendered)).toEqual(open);
  });

  it('leads where each flow of the wiring goes', () => {
    expect(platform.environment.wiring.flows).toHaveLength(flows);
    for (const { from, to } of platform.environment.wiring.flows) {
      const sender = shortName(from.workload);
      const receiver = to.component;
      expect(open).toContain(`${sender} → ${receiver}:${to.endpoint.targetPort}`);
    }
  });

  it('is not said to hold for pods on the network of a node, which no selector matches', () => {
    const told = JSON.stringify(policies.map(({ spec }) => spec));
    expect(told).not.toContain('node-exporter');
    const exporter = policies.filter(({ metadata }) => metadata.name.includes('node-exporter'));
    expect(exporter.map(({ spec }) => (spec as { policyTypes: string[] }).policyTypes)).toEqual([['Egress']]);
  });

  it('leads out to what the pods need, and for each of them to names', () => {
    const names = pods.flatMap((pod) => [`${pod.name} → dns:53`, `${pod.name} → dns:53/UDP`]);
    const found = openPaths(apart, policiesOf(apart), pods, outsiders);
    // Prometheus scrapes what monitors name, wherever that listens.
    const others = found.filter((path) => !/^prometheus → (application:|dns:(?!53(\/UDP)?$))/.test(path));
    const wanted = [...names, ...out.filter((path) => path !== 'prometheus → dns:9153')];
    expect(others).toEqual([...wanted].sort());
    expect(found).toEqual(expect.arrayContaining(['prometheus → dns:9153', 'prometheus → application:8080']));
  });

  it('lets in telemetry of applications and the calls of the API server, and nobody else', () => {
    expect(openPaths(apart, policiesOf(apart), outsiders, pods)).toEqual(
      [
        'API server → operator:10250',
        'application → otel-collector:4317',
        'application → otel-collector:4318',
        'dns → otel-collector:4317',
        'dns → otel-collector:4318',
      ].sort(),
    );
  });

  it('is wider only at the webhook where pods have addresses in the range of the nodes', () => {
    const { cidrs } = platform.environment.facts.network.nodes;
    const onNodes = podsOf(platform, String(cidrs[0]).replace(/0\/[0-9]+$/, '77'));
    const wider = openPaths(platform, policies, onNodes, onNodes);
    expect(wider.filter((path) => !paths.includes(path))).toEqual(['otel-agent-agent → operator:10250']);
  });

  it('is closed without the policies of either end', () => {
    for (const type of ['Egress', 'Ingress']) {
      const others = policies.filter(
        ({ metadata, spec }) =>
          metadata.name === 'default-deny' || !(spec as { policyTypes: string[] }).policyTypes.includes(type),
      );
      expect(openPaths(platform, others, pods, pods)).toEqual([]);
    }
  });
});
