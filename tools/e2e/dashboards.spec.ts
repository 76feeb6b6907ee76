import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enable } from '../../packages/observability/src/catalogue/expansion-cases';
import { catalogue } from '../../packages/observability/src/catalogue';
import { sampleEnvironment } from '../../packages/observability/src/sample-environment';
import { wire } from '../../packages/observability/src/wiring';
import { isProgramExpected, requireProgram } from '../programs';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'dashboards-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMPONENTS = ['alertmanager', 'grafana', 'loki', 'otel-collector', 'prometheus', 'tempo'] as const;

interface Panel {
  readonly title: string;
  readonly panels?: readonly Panel[];
  readonly targets?: readonly { readonly expr: string }[];
}

const environment = sampleEnvironment({ size: 'medium' });
const { components, contextOf } = wire(environment, enable(COMPONENTS, environment));
const dashboards = components.flatMap(({ component }) => component.dashboards(contextOf(component.name)));

/** The query of a panel. */
function query(uid: string, title: string): string {
  const model = dashboards.find((one) => one.uid === uid)?.model as unknown as { readonly panels: readonly Panel[] };
  const panels = model.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  const expr = panels.find((panel) => panel.title === title)?.targets?.[0]?.expr;
  if (expr === undefined) throw new Error(`${uid} has no panel "${title}"`);
  return expr;
}

const flux = (app: string) => `up{namespace="flux-system", job="${app}", pod="${app}-0"}`;
const CONTROLLERS = ['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'];
const allUp = Object.fromEntries(CONTROLLERS.map((app) => [flux(app), '1x10']));
const object = (name: string, ready: string, more = '') =>
  `gotk_resource_info{customresource_kind="Kustomization", exported_namespace="flux-system", name="${name}", ready="${ready}"${more}}`;
const server = (container: string, pod = 0) =>
  `up{job="prometheus-stack-kube-prom-prometheus", namespace="observability", container="${container}", pod="p-${pod}"}`;
const firing =
  'ALERTS{alertname="PrometheusNotIngesting", alertstate="firing", severity="critical", component="prometheus"}';

interface Case {
  readonly is: string;
  readonly of: readonly [uid: string, title: string];
  readonly series: Readonly<Record<string, string>>;
  /** Labels and value of each sample; none is `NO DATA`. */
  readonly shows: readonly (readonly [labels: string, value: number])[];
}

const gitops = ['platform-overview', 'GitOps'] as const;
const metrics = ['platform-overview', 'Metrics'] as const;
const since = ['platform-gitops', 'Not ready, since when'] as const;
const readySince = (name: string) =>
  `gotk_resource_ready_since_seconds{customresource_kind="Kustomization", exported_namespace="flux-system", name="${name}"}`;

const CASES: readonly Case[] = [
  {
    is: 'green while all is well',
    of: gitops,
    series: { ...allUp, [object('a', 'True')]: '1x10' },
    shows: [['{}', 1]],
  },
  {
    is: 'red when an object has failed',
    of: gitops,
    series: { ...allUp, [object('a', 'True')]: '1x10', [object('b', 'False')]: '1x10' },
    shows: [['{}', 0]],
  },
  {
    is: 'green while what failed is suspended, or is at work',
    of: gitops,
    series: { ...allUp, [object('a', 'False', ', suspended="true"')]: '1x10', [object('b', 'Unknown')]: '1x10' },
    shows: [['{}', 1]],
  },
  {
    is: 'red when a controller is down',
    of: gitops,
    series: { ...allUp, [flux('helm-controller')]: '0x10', [object('a', 'True')]: '1x10' },
    shows: [['{}', 0]],
  },
  {
    is: 'red when a controller is not there at all',
    of: gitops,
    series: {
      ...Object.fromEntries(Object.entries(allUp).slice(1)),
      [object('a', 'True')]: '1x10',
    },
    shows: [['{}', 0]],
  },
  { is: 'without data when nobody counts objects', of: gitops, series: allUp, shows: [] },
  {
    is: 'green while one of two answers',
    of: metrics,
    series: { [server('prometheus')]: '0x10', [server('prometheus', 1)]: '1x10' },
    shows: [['{}', 1]],
  },
  {
    is: 'red while only the sidecar answers',
    of: metrics,
    series: { [server('prometheus')]: '0x10', [server('config-reloader')]: '1x10' },
    shows: [['{}', 0]],
  },
  {
    is: 'red while a critical alert about it fires',
    of: metrics,
    series: { [server('prometheus')]: '1x10', [firing]: '1x10' },
    shows: [['{}', 0]],
  },
  {
    is: 'a row for what is not ready, with its revision and since when in milliseconds',
    of: since,
    series: {
      [object('a', 'False', ', revision="main@sha1:1"')]: '1x10',
      [object('b', 'True', ', revision="main@sha1:1"')]: '1x10',
      [readySince('a')]: '1700000000x10',
      [readySince('b')]: '1600000000x10',
    },
    shows: [
      [
        '{customresource_kind="Kustomization", exported_namespace="flux-system", name="a", ready="False", revision="main@sha1:1"}',
        1700000000000,
      ],
    ],
  },
];

const whereItIs = isProgramExpected('promtool') ? it : it.skip;

describe('what panels show', () => {
  whereItIs.each(CASES)('$of: $is', async ({ is, of, series, shows }) => {
    const tests = [
      {
        name: is,
        interval: '1m',
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        promql_expr_test: [
          { expr: query(...of), eval_time: '5m', exp_samples: shows.map(([labels, value]) => ({ labels, value })) },
        ],
      },
    ];
    const file = join(folder, 'tests.json');
    // JSON is YAML.
    writeFileSync(file, JSON.stringify({ tests }));
    const run = spawnSync(await requireProgram('promtool'), ['test', 'rules', file], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status: run.status, output: `${run.stdout}${run.stderr}` }).toEqual({
      status: 0,
      output: expect.stringContaining('SUCCESS'),
    });
  });
});

describe('the dashboards', () => {
  it('are one for each thing that somebody looks after', () => {
    expect(Object.keys(catalogue).filter((name) => !(COMPONENTS as readonly string[]).includes(name))).toEqual([
      'blackbox-exporter',
    ]);
    expect(dashboards.map(({ uid }) => uid).sort()).toEqual([
      'platform-alertmanager',
      'platform-capacity',
      'platform-gitops',
      'platform-grafana',
      'platform-loki',
      'platform-overview',
      'platform-prometheus',
      'platform-telemetry-pipeline',
      'platform-tempo',
    ]);
  });

  it.each(['Metrics', 'Logs', 'Traces', 'Alerts', 'Collection', 'Dashboards', 'GitOps'])(
    'have a light for %s in the overview',
    (title) => {
      expect(query('platform-overview', title)).toContain('bool');
    },
  );

  it.each(['Spans', 'Log lines', 'Samples'])('follow %s from agents to their store', (items) => {
    for (const panel of [
      `${items} received and refused`,
      `${items} handed over and lost`,
      `Queues of ${items.toLowerCase()}`,
    ])
      expect(query('platform-telemetry-pipeline', panel)).toContain('job=~"otel-collector|otel-agent"');
  });

  it('name what drives cost', () => {
    for (const panel of ['Jobs with most series', 'Jobs that grow most', 'Log volume', 'Streams', 'Spans'])
      expect(query('platform-capacity', panel)).not.toBe('');
  });
});
