import { memoryTree, type TreeFile } from '@254carbon/manifest';
import { catalogue, defineComponent, type Component } from '@254carbon/observability';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { locatedCatalogue } from '../testing/located-catalogue';

const textAt = (path: string) => readFileSync(join(__dirname, path), 'utf8');
const shipped = (name: string) => textAt(`../../../../tools/sample/environments/${name}/environment.yaml`);

const small = ['branch: main', 'cluster: { name: main }', 'components:', '  prometheus: {}', '  loki: {}', ''].join(
  '\n',
);

/** Settings in which names take part. */
const settings: Readonly<Record<string, string>> = {
  local: shipped('local'),
  production: shipped('production'),
  exposed: textAt('../goldens/exposed.yaml'),
  small,
  'a store of secrets': `${small}secrets: { mode: external-secrets, store: { kind: SecretStore, name: vault }, remoteKey: '{environment}/{cluster}/{name}' }\n`,
  'a locked-down Flux': `${small}hardening: { lockedDown: true }\n`,
  notifications: `${small}notifications: { github: {}, oncall: { type: pagerduty, channel: key, events: all } }\n`,
};

/** Environments that are the same but for what they are called; as many that have the name of their cluster from it. */
function filesOf(text: string, names: readonly string[]): Readonly<Record<string, string>> {
  const named = (name: string, cluster: string) =>
    text.replace(/^branch:.*$/m, `branch: '${name}'`).replace(/(\bname: )main\b|^( +name:) .*$/m, cluster);
  return Object.fromEntries(
    names.map((name) => [`environments/${name}/environment.yaml`, named(name, `$1$2 '${name}-cluster'`)]),
  );
}

function renderAll(
  files: Readonly<Record<string, string>>,
  all = locatedCatalogue,
): Record<string, readonly TreeFile[]> {
  const { environments, problems } = parseWorkspace(memoryTree(files), {
    environmentsDir: 'environments',
    components: all,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.fromEntries(environments.map((one) => [one.name, renderEnvironment(one).tree]));
}

/** Each in a workspace of its own. */
function renderEachAlone(files: Readonly<Record<string, string>>, all = locatedCatalogue) {
  return Object.assign({}, ...Object.entries(files).map((entry) => renderAll(Object.fromEntries([entry]), all)));
}

const textsOf = (trees: Record<string, readonly TreeFile[]>) =>
  new Map(Object.entries(trees).map(([name, tree]) => [name, tree.map(({ path, content }) => [path, content])]));

const NAMES = ['first', 'second', 'third', '0123', 'true'];

describe('environments of one shape', () => {
  it.each(Object.entries(settings))('have the trees that each has alone: %s', (_, text) => {
    const files = filesOf(text, NAMES);
    const together = renderAll(files);
    expect(textsOf(together)).toEqual(textsOf(renderEachAlone(files)));
    for (const [name, tree] of Object.entries(together)) {
      expect(tree.find(({ path }) => path === 'README.md')?.content).toContain(`# Observability platform: ${name}\n`);
    }
  });

  it('have objects in common, and their texts', () => {
    const [first, second] = Object.values(renderAll(filesOf(small, NAMES)));
    const policies = (tree: readonly TreeFile[] = []) =>
      tree.find(({ path }) => path === 'k8s/loki/network-policies.yaml')?.objects ?? [];
    expect(policies(first).length).toBeGreaterThan(0);
    expect(policies(second)).toBe(policies(first));
  });

  it('have the trees that each has alone where some have files of their own', () => {
    const patch = ['target: { kind: HelmRelease, name: loki }', 'patch: { spec: { interval: 5m } }', ''].join('\n');
    const quota = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own, namespace: observability }\n';
    const files = {
      ...filesOf(small, NAMES),
      'environments/second/patches/loki.yaml': patch,
      'environments/third/manifests/own.yaml': quota,
      'environments/0123/values/loki.yaml': 'loki: { limits_config: { max_query_length: 1d } }\n',
    };
    const alone = NAMES.map((name) => {
      const own = Object.entries(files).filter(([path]) => path.startsWith(`environments/${name}/`));
      return renderAll(Object.fromEntries(own));
    });
    expect(textsOf(renderAll(files))).toEqual(textsOf(Object.assign({}, ...alone)));
  });

  it.each<[string, Partial<Component>]>([
    ['alerts', { alerts: ({ environment }) => [{ name: environment.name, alerts: [] }] as never }],
    [
      'manifests',
      {
        manifests: ({ environment: { cluster } }) => [
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: cluster.name, namespace: 'observability' } },
        ],
      },
    ],
    ['secrets', { secrets: ({ environment }) => [secretCalled(environment.name)] }],
    ['workloads', { workloads: ({ environment }) => [{ ...workload, labels: { app: environment.branch } }] }],
    [
      'endpoints',
      {
        workloads: () => [workload],
        endpoints: ({ environment }) => [{ ...endpoint, service: environment.name }],
      },
    ],
  ])('do not share what a component of the workspace answers by their names: %s', (_, parts) => {
    const base = catalogue.loki as unknown as Component;
    const own = defineComponent({
      ...{ name: 'own', title: 'Own', summary: 'a component of the workspace', chart: base.chart },
      ...{ releases: [{ name: 'own', namespace: 'observability' }], values: () => ({ own: {} }) },
      ...parts,
    }) as unknown as Component;
    const all = [...locatedCatalogue, { component: own, file: 'packages/components/own/component.ts' }];
    const files = filesOf(`${small}  own: {}\n`, NAMES);
    expect(textsOf(renderAll(files, all))).toEqual(textsOf(renderEachAlone(files, all)));
  });
});

const workload = {
  kind: 'Deployment',
  name: 'own',
  namespace: 'observability',
  labels: { app: 'own' },
  containers: [{ name: 'own', ports: [8080] }],
} as never as ReturnType<Component['workloads']>[number];

const endpoint = {
  name: 'own/page',
  service: 'own',
  namespace: 'observability',
  port: 80,
  targetPort: 8080,
  scheme: 'http',
} as never as ReturnType<Component['endpoints']>[number];

function secretCalled(name: string): ReturnType<Component['secrets']>[number] {
  return {
    name: `own-${name}`,
    namespace: 'observability',
    purpose: 'it is asked for',
    keys: [{ name: 'key', description: 'a key' }],
  };
}
