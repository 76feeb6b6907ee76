import { memoryTree, type FileTree } from '@254carbon/manifest';
import { defineComponent, knob, type Alert, type Dashboard, type Endpoint } from '@254carbon/observability';
import type { LocatedComponent } from '../environment';

/** The smallest platform that has one of everything: for specs, which change one thing in it. */

const repository = { name: 'charts', url: 'https://charts.example.com' };
const endpoint = { signal: 'metrics', port: 80, targetPort: 8080, scheme: 'http', path: '' } as const;

function dashboard(name: string): Dashboard {
  return { uid: name, name, folder: 'Platform', model: { uid: name, title: name, panels: [] } };
}

function alert(name: string): Alert {
  const runbook = { symptom: 'It is down.', meaning: 'Nothing is stored.', steps: [{ text: 'Look.' }] };
  return { name, severity: 'critical', expr: 'up == 0', for: '5m', summary: 'Down', description: 'Down.', runbook };
}

const metrics = defineComponent({
  name: 'metrics',
  title: 'Metrics',
  summary: 'Stores metrics',
  chart: { repository, name: 'metrics', version: '1.0.0', appVersion: '1.0.0' },
  releases: [{ name: 'metrics-stack', namespace: 'observability', bringsCrdsOf: ['monitoring.coreos.com'] }],
  knobs: {
    replicas: knob.integer({ description: 'Instances.', default: 1, sizes: { large: 2 }, minimum: 1, maximum: 5 }),
    retention: knob.duration({ description: 'How long it keeps.', default: '15d' }),
    storage: knob.quantity({ description: 'Volume of each.', default: '10Gi' }),
  },
  endpoints: ({ environment }): Endpoint[] => [
    { ...endpoint, name: 'metrics-query', service: environment.name, namespace: 'observability' },
  ],
  refuse: ({ knobs }) =>
    knobs.replicas === 4
      ? [{ at: { knob: 'replicas' }, reason: 'Four instances cannot vote.', remedy: 'choose an odd number.' }]
      : [],
  values: ({ knobs, environment }) => ({
    'metrics-stack': {
      replicas: knobs.replicas,
      labels: { cluster: environment.cluster.name },
      store: { retention: knobs.retention, size: knobs.storage, list: [1, 2] },
    },
  }),
  scrapes: () => [{ name: 'metrics', namespace: 'observability', selector: { app: 'metrics' }, port: 'http' }],
  dashboards: () => [dashboard('metrics')],
  alerts: () => [{ name: 'metrics', alerts: [alert('MetricsDown')] }],
});

/** Its values land in the release of `metrics`. */
const routing = defineComponent({
  name: 'routing',
  title: 'Routing',
  summary: 'Routes alerts',
  chart: metrics.chart,
  mount: { component: 'metrics', path: ['sub', 'routing'] },
  releases: [],
  endpoints: () => [{ ...endpoint, name: 'alerts', signal: 'alerts', service: 'routing', namespace: 'observability' }],
  values: () => ({ routing: { receivers: ['none'], port: 9093 } }),
});

const viewer = defineComponent({
  name: 'viewer',
  title: 'Viewer',
  summary: 'Shows dashboards',
  chart: { repository, name: 'viewer', version: '2.0.0', appVersion: '2.0.0' },
  releases: [{ name: 'viewer', namespace: 'observability' }],
  needs: [{ oneOf: ['metrics-query', 'logs-query'], why: 'to have something to show' }],
  uses: [{ endpoint: 'metrics-query', from: 'viewer', purpose: 'query metrics' }],
  endpoints: () => [
    { ...endpoint, name: 'dashboards', signal: 'dashboards', service: 'viewer', namespace: 'observability' },
  ],
  values: (context) => ({ viewer: { from: context.endpoint('metrics-query')?.service } }),
  dashboards: () => [dashboard('viewer')],
  secrets: () => [
    { name: 'viewer-admin', namespace: 'observability', keys: [{ name: 'password', description: '' }], purpose: '' },
  ],
});

/** Two releases; one needs the definitions that `metrics` brings. */
const collector = defineComponent({
  name: 'collector',
  title: 'Collector',
  summary: 'Collects',
  chart: { repository, name: 'collector', version: '3.0.0', appVersion: '3.0.0' },
  releases: [
    { name: 'gateway', namespace: 'observability', rendersKindsOf: ['monitoring.coreos.com'] },
    { name: 'agent', namespace: 'observability-host' },
  ],
  unreadValues: { gateway: [{ key: 'config', instead: 'wholeConfig' }] },
  values: () => ({ gateway: { mode: 'deployment' }, agent: { mode: 'daemonset' } }),
  manifests: () => [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'collector', namespace: 'observability' },
      data: { a: 'b' },
    },
  ],
});

export const smallComponents: readonly LocatedComponent[] = [metrics, routing, viewer, collector].map((component) => {
  return { component: component as LocatedComponent['component'], file: `components/${component.name}/component.ts` };
});

export const SMALL_ENVIRONMENT = [
  'branch: main',
  'components:',
  '  metrics: {}',
  '  routing: {}',
  '  viewer: {}',
  '  collector: {}',
  '',
].join('\n');

/** Files of one environment called `small`, with paths relative to its folder; what is undefined is not there. */
export function smallWorkspace(files: Readonly<Record<string, string | undefined>> = {}): FileTree {
  const all = { 'environment.yaml': SMALL_ENVIRONMENT, ...files };
  const there = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return memoryTree(Object.fromEntries(there.map(([path, text]) => [`environments/small/${path}`, text])));
}
