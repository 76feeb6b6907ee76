/** What a person reads who wants to know more about a code. */
export interface Page {
  /** Why it matters: what happens where nobody heeds it. */
  readonly why: string;
  /** The file of the examples. */
  readonly file: string;
  /** Of which the problem is told, and told once. */
  readonly bad: string;
  /** Of which nothing is told. */
  readonly good: string;
}

const ENVIRONMENT = 'environments/production/environment.yaml';
const SCHEMA_LINE = '# yaml-language-server: $schema=../environment.schema.json';
const environment = (...lines: readonly string[]) => [SCHEMA_LINE, 'branch: main', ...lines, ''].join('\n');

const PANEL = {
  type: 'stat',
  title: 'Requests',
  description: 'Requests a second. More than 500 are too many.',
  fieldConfig: { defaults: { unit: 'reqps' } },
  datasource: { type: 'prometheus', uid: 'prometheus' },
  targets: [{ refId: 'A', expr: 'sum(rate(http_requests_total[5m]))' }],
};

function dashboard(change: object, panel: object = {}): string {
  const model = { uid: 'shop', title: 'Shop', ...change, panels: [{ ...PANEL, ...panel }] };
  const lines = JSON.stringify(model, null, 2).split('\n');
  return [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    '  name: shop-dashboard',
    '  namespace: observability',
    "  labels: { grafana_dashboard: '1' }",
    'data:',
    '  shop.json: |',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

const DASHBOARD = 'environments/production/manifests/shop-dashboard.yaml';

function dashboardPage(why: string, change: object, panel: object = {}): Page {
  return { why, file: DASHBOARD, bad: dashboard(change, panel), good: dashboard({}) };
}

function rule(without: string): string {
  return [
    'apiVersion: monitoring.coreos.com/v1',
    'kind: PrometheusRule',
    'metadata: { name: shop, namespace: observability }',
    'spec:',
    '  groups:',
    '    - name: shop',
    '      rules:',
    '        - alert: ShopSlow',
    '          expr: shop_latency_seconds > 1',
    '          for: 5m',
    '          labels:',
    '            team: shop',
    '            severity: warning',
    '          annotations:',
    '            dashboard: shop',
    '            summary: The shop is slow',
    "            description: 'Answers take {{ $value }} s.'",
    '            runbook_url: https://runbooks.example.com/ShopSlow',
    '',
  ]
    .filter((line) => without === '' || !line.trimStart().startsWith(`${without}:`))
    .join('\n');
}

function alertPage(why: string, without: string): Page {
  return { why, file: 'environments/production/manifests/shop-alerts.yaml', bad: rule(without), good: rule('') };
}

const STORE = 'packages/components/store/component.ts';

function component(part: string, chart = '1.2.3'): string {
  return `import { defineComponent } from '@254carbon/observability';

export default defineComponent({
  name: 'store',
  title: 'Store',
  summary: 'Keeps logs',
  chart: {
    repository: { name: 'charts', url: 'https://charts.example.com' },
    name: 'store',
    version: '${chart}',
    appVersion: '4.5.6',
  },
  ${part}
});
`;
}

const RELEASE = `releases: [{ name: 'store', namespace: 'observability' }],`;
const ROLES = `releases: [{ name: 'store', namespace: 'observability', renders: [{ kinds: ['Role.rbac.authorization.k8s.io'] }] }],
  values: () => ({ store: {} }),`;
const ENDPOINT = `${RELEASE}
  values: () => ({ store: {} }),
  endpoints: () => [
    {
      name: 'logs-query',
      signal: 'logs',
      service: 'store',
      namespace: 'observability',
      port: 80,
      targetPort: 8080,
      scheme: 'http',
      path: '',
    },
  ],`;
const workload = (port: number) => `workloads: () => [
    {
      kind: 'StatefulSet',
      name: 'store',
      namespace: 'observability',
      replicas: 1,
      labels: { app: 'store' },
      containers: [{ name: 'store', ports: [${port}], requests: {} }],
    },
  ],`;
const SECRET_VALUES = `${RELEASE}
  values: () => ({ store: { auth: { existingSecret: 'store-auth' } } }),`;

/** The pages of what `lint` looks for. Their examples are run by a spec. */
export const pages: Readonly<Record<string, Page>> = {
  'knob-repeats-default': {
    why: 'A line that says what holds anyway hides which settings somebody decided on, and it stays behind when the default gets better. Where it is a promise, keep it and say so: `# gitops-ignore knob-repeats-default: <reason>`.',
    file: ENVIRONMENT,
    bad: environment('components:', '  store: { replicas: 1, retention: 30d }'),
    good: environment('components:', '  store: { retention: 30d }'),
  },
  'missing-schema-line': {
    why: 'With the line, every editor that has a YAML language server completes keys, explains them, and underlines a misspelt one while it is typed.',
    file: ENVIRONMENT,
    bad: 'branch: main\ncomponents:\n  store: {}\n',
    good: environment('components:', '  store: {}'),
  },
  'suppression-without-reason': {
    why: 'Whoever finds the comment in a year has to decide whether it still holds, and can only do so by its reason.',
    file: ENVIRONMENT,
    bad: environment('components:', '  store: { replicas: 1 } # gitops-ignore knob-repeats-default'),
    good: environment(
      'components:',
      '  store: { replicas: 1 } # gitops-ignore knob-repeats-default: promised to finance',
    ),
  },
  'suppression-without-effect': {
    why: 'A comment that excuses nothing makes readers believe that there is something to excuse, and would hide the next problem of that code.',
    file: ENVIRONMENT,
    bad: environment(
      'components:',
      '  store: { replicas: 2 } # gitops-ignore knob-repeats-default: promised to finance',
    ),
    good: environment('components:', '  store: { replicas: 2 }'),
  },
  'unused-file': {
    why: 'An environment is `environment.yaml` and the files in `values/`, `patches/`, `manifests/` and `secrets/`. What lies elsewhere changes nothing in the cluster, whatever its author believes.',
    file: 'environments/production/value/store.yaml',
    bad: 'replicas: 3\n',
    good: '',
  },
  'values-for-disabled-component': {
    why: 'Values of a component that is off wait for the day when somebody turns it on, and then apply without having been looked at.',
    file: 'environments/production/values/viewer.yaml',
    bad: 'theme: dark\n',
    good: '',
  },
  'dashboard-without-title': dashboardPage('Grafana lists and finds dashboards by their title.', { title: '' }),
  'panel-without-title': dashboardPage('The title says which question the panel answers.', {}, { title: '' }),
  'panel-without-description': dashboardPage(
    'The person who looks at night has not built the dashboard. The description says what the numbers mean and from where on they are bad.',
    {},
    { description: '' },
  ),
  'panel-without-unit': dashboardPage('12 is no answer: seconds, bytes, or a part of one?', {}, { fieldConfig: {} }),
  'datasource-not-by-uid': dashboardPage(
    'Names of datasources differ between installations, and the default changes. A uid stays: ours are the same in every environment.',
    {},
    { datasource: 'Prometheus' },
  ),
  'broken-query': {
    why: 'Prometheus refuses the whole file of rules that such a query stands in, so every alert beside it is gone too, and a panel shows an error. Nothing else in the repository looks wrong.',
    file: 'environments/production/manifests/shop-alerts.yaml',
    bad: rule('').replace('shop_latency_seconds > 1', 'rate(shop_errors_total[5m) > 1'),
    good: rule(''),
  },
  'alert-without-severity': alertPage(
    'Alertmanager routes, groups and holds back by severity. Without it the alert goes to nobody in particular.',
    'severity',
  ),
  'alert-without-summary': alertPage('The summary is what a phone shows at night.', 'summary'),
  'alert-without-description': alertPage(
    'The description has the value and the object that led to the alert.',
    'description',
  ),
  'alert-without-runbook': alertPage('Whoever is woken needs the first step, not a search.', 'runbook_url'),
  'loose-component-version': {
    why: 'Charts of this field publish breaking releases every few weeks. With a range, a cluster gets what nobody has tried, at an hour that nobody chose.',
    file: STORE,
    bad: component(`${RELEASE}\n  values: () => ({ store: {} }),`, '^1.2.3'),
    good: component(`${RELEASE}\n  values: () => ({ store: {} }),`),
  },
  'undeclared-secret': {
    why: 'The commands of the README, ExternalSecrets and the checks of encrypted files all come from `secrets()`. A Secret that only the values know is missing on the first start.',
    file: STORE,
    bad: component(SECRET_VALUES),
    good: component(`${SECRET_VALUES}
  secrets: () => [
    {
      name: 'store-auth',
      namespace: 'observability',
      keys: [{ name: 'password', description: 'Password of the store.' }],
      purpose: 'Log in to the store',
    },
  ],`),
  },
  'undeclared-grants': {
    why: 'Flux installs the release under an account of its own with the least rights, and Kubernetes lets it hand out only what it holds. Without `grants` the installation fails in the cluster.',
    file: STORE,
    bad: component(ROLES),
    good: component(`${ROLES}
  grants: [{ role: 'store', namespace: 'observability', rules: [{ resources: ['pods'], verbs: ['get'] }] }],`),
  },
  'unreached-endpoint': {
    why: 'NetworkPolicies deny everything that is not told. An endpoint without a workload behind it stays closed, and its users time out.',
    file: STORE,
    bad: component(`${ENDPOINT}\n  ${workload(9090)}`),
    good: component(`${ENDPOINT}\n  ${workload(8080)}`),
  },
};
