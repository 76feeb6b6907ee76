import { fluxKinds } from '@254carbon/flux';
import { isObject, type Json, type KubernetesObject } from '@254carbon/manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCatalogue } from '../goldens/render-catalogue';

const source = join(__dirname, '../../../../tools/sample/environments/production/environment.yaml');
const text = readFileSync(source, 'utf8');
const tree = renderCatalogue('production', text);
const objects = tree.flatMap((file) => file.objects ?? []);
const called = (kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name);

/** What stands at a path; a step that is not there gives nothing. */
const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, step) =>
      typeof step === 'number'
        ? Array.isArray(inner)
          ? inner[step]
          : undefined
        : isObject(inner)
          ? inner[step]
          : undefined,
    value,
  );

const stack = called('HelmRelease', 'prometheus-stack') as KubernetesObject;
const state = at(stack.spec, 'values', 'kube-state-metrics');
const counted = at(state, 'customResourceState', 'config', 'spec', 'resources') as readonly Json[];

describe('kube-state-metrics', () => {
  it('counts all kinds of Flux in the version that Flux serves, and may list and watch them', () => {
    const kinds = fluxKinds.map(({ group, version, kind }) => `${group}/${version} ${kind}`);
    const told = counted.map((one) => {
      const kind = at(one, 'groupVersionKind');
      return `${String(at(kind, 'group'))}/${String(at(kind, 'version'))} ${String(at(kind, 'kind'))}`;
    });
    expect([...told].sort()).toEqual([...kinds].sort());
    const rules = at(state, 'rbac', 'extraRules') as readonly Json[];
    const rights = rules.flatMap((rule) =>
      (at(rule, 'resources') as string[]).map((resource) => `${String(at(rule, 'apiGroups', 0))} ${resource}`),
    );
    expect([...rights].sort()).toEqual(fluxKinds.map(({ group, plural }) => `${group} ${plural}`).sort());
    for (const rule of rules) expect(at(rule, 'verbs')).toEqual(['list', 'watch']);
  });

  it('tells of each what its name is and whether it is suspended, and of all that are reconciled whether they are ready', () => {
    for (const one of counted) {
      const kind = String(at(one, 'groupVersionKind', 'kind'));
      const labels = at(one, 'metrics', 0, 'labelsFromPath');
      expect({ kind, labels }).toMatchObject({ kind, labels: { suspended: ['spec', 'suspend'] } });
      const still = ['Alert', 'Provider'].includes(kind);
      expect({ kind, ready: at(labels, 'ready') !== undefined }).toEqual({ kind, ready: !still });
      expect({ kind, metrics: at(one, 'metrics') }).toMatchObject({ kind, metrics: { length: still ? 1 : 2 } });
    }
  });
});

describe('the README', () => {
  const readmeOf = (environment: string) =>
    renderCatalogue('production', environment).find(({ path }) => path === 'README.md')?.content ?? '';
  const calling = text.replace(/^ {2}alertmanager: .*$/m, '  alertmanager: { heartbeat: true }');

  it('says where alerts go, with commands that ask Alertmanager', () => {
    const pod = 'alertmanager-prometheus-stack-kube-prom-alertmanager-0 -c alertmanager';
    const asked = readmeOf(text).match(new RegExp(`^kubectl exec -n observability ${pod} -- amtool .*$`, 'gm'));
    expect(
      asked?.map((line) =>
        line
          .replace(/^.*-- /, '')
          .split(' ')
          .slice(0, 3)
          .join(' '),
      ),
    ).toEqual(['amtool config routes', 'amtool silence add']);
    expect(readmeOf(text.replace(/^ {2}alertmanager: .*\n/m, ''))).not.toContain('amtool');
  });

  it('says that nobody notices when alerts end, until a heartbeat tells somebody outside', () => {
    const warning = '**When all are away, or Prometheus, or the cluster, no alert comes, and that looks like peace.**';
    expect(calling).not.toBe(text);
    expect(readmeOf(text)).toContain(`${warning} Knob \`heartbeat\``);
    expect(readmeOf(calling)).not.toContain(warning);
    expect(readmeOf(calling)).toContain('the calls to the service outside end, and it alarms');
    expect(readmeOf(calling)).toContain('kubectl create secret generic alertmanager-heartbeat');
  });
});

describe('the dashboards of the stack chart', () => {
  it('are taken out where ours say the same, by a patch that hits one ConfigMap each', () => {
    const all = at(stack.spec, 'postRenderers', 0, 'kustomize', 'patches') as readonly Json[];
    const patches = all.filter((patch) => at(patch, 'target', 'kind') === 'ConfigMap');
    const maps = ['alertmanager-overview', 'grafana-overview', 'prometheus'].map((one) => ({
      kind: 'ConfigMap',
      name: `prometheus-stack-kube-prom-${one}`,
    }));
    expect(patches.map((patch) => at(patch, 'target'))).toEqual(maps);
    expect(patches.map((patch) => at(patch, 'patch'))).toEqual(
      maps.map(({ kind, name }) => `kind: ${kind}\nmetadata:\n  name: ${name}\n$patch: delete\n`),
    );
  });
});

describe("Flux's controllers", () => {
  it.each(['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'])(
    'are scraped by their pods: %s',
    (app) => {
      expect(called('PodMonitor', `flux-${app}`)).toEqual({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PodMonitor',
        metadata: { name: `flux-${app}`, namespace: 'observability' },
        spec: {
          namespaceSelector: { matchNames: ['flux-system'] },
          selector: { matchLabels: { app } },
          jobLabel: 'app',
          podMetricsEndpoints: [{ port: 'http-prom' }],
        },
      });
    },
  );
});

describe('the rules', () => {
  const groups = at(called('PrometheusRule', 'prometheus')?.spec, 'groups') as readonly Json[];
  const rulesOf = (name: string) =>
    at(
      groups.find((group) => at(group, 'name') === name),
      'rules',
    ) as readonly Json[];

  it('call alerts about Flux so, and lead from them to the dashboard', () => {
    const rules = [...rulesOf('flux-objects'), ...rulesOf('flux-controllers')];
    expect(rules).toHaveLength(8);
    for (const rule of rules) {
      expect(at(rule, 'labels', 'component')).toBe('flux');
      expect(at(rule, 'annotations', '__dashboardUid__')).toBe('platform-gitops');
    }
  });

  it('have a page for each alert, and a dashboard for each that names one', () => {
    const paths = tree.map(({ path }) => path);
    const all = objects
      .filter(({ kind }) => kind === 'PrometheusRule')
      .flatMap(({ spec }) => at(spec, 'groups') as readonly Json[])
      .flatMap((group) => at(group, 'rules') as readonly Json[]);
    expect(all.length).toBeGreaterThan(50);
    const dashboards = tree.filter(({ path }) => path.startsWith('dashboards/')).map(({ content }) => content);
    for (const rule of all) {
      expect(paths).toContain(`docs/runbooks/${String(at(rule, 'alert'))}.md`);
      const uid = at(rule, 'annotations', '__dashboardUid__');
      expect(
        dashboards.some(
          (content) => content.includes(`"uid":"${String(uid)}"`) || content.includes(`"uid": "${String(uid)}"`),
        ),
      ).toBe(true);
    }
  });

  it('lead to the dashboard from a notification too, where people reach Grafana from outside', () => {
    const exposed = text
      .replace(/^network:$/m, 'network:\n  ingress: { cidrs: [10.0.0.0/16] }')
      .concat('expose:\n  grafana: { through: ingress, host: grafana.example.com, tls: { secret: grafana-tls } }\n');
    const leads = renderCatalogue('production', exposed)
      .filter(({ path }) => path.startsWith('alerts/'))
      .flatMap(({ content }) => content.match(/dashboard_url: .*/g) ?? []);
    expect(leads.length).toBeGreaterThan(50);
    expect(
      leads.filter((lead) => !/^dashboard_url: https:\/\/grafana\.example\.com\/d\/platform-[a-z-]+$/.test(lead)),
    ).toEqual([]);
    expect(tree.filter(({ content }) => /^ +dashboard_url:/m.test(content))).toEqual([]);
    const slack = JSON.stringify(at(stack.spec, 'values', 'alertmanager', 'config', 'receivers'));
    expect(slack).toContain('{{ with .Annotations.dashboard_url }}');
  });

  it('lead to no dashboard where nothing shows any', () => {
    const without = renderCatalogue('production', text.replace(/^ {2}grafana: .*\n/m, ''));
    const rendered = without
      .filter(({ path }) => /^(alerts|docs\/runbooks)\//.test(path))
      .map(({ content }) => content);
    expect(rendered.length).toBeGreaterThan(50);
    expect(rendered.filter((content) => /__dashboardUid__|of Grafana shows more/.test(content))).toEqual([]);
    expect(tree.filter(({ content }) => content.includes('__dashboardUid__: platform-loki'))).toHaveLength(1);
  });
});
