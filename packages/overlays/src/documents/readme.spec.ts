import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseYaml } from '@254carbon/manifest';
import { checkCommands } from './testing/check-commands';
import { renderReadme } from './readme';
import { readmeParts } from './readme-parts';
import type { DescribedComponent, TreeReadmeModel } from './tree-readme-model';

const renderModel = (model: TreeReadmeModel) => renderReadme(model.environment, readmeParts(model));

const environment: TreeReadmeModel['environment'] = {
  name: 'staging',
  folder: 'environments/staging',
  branch: 'staging',
  repository: 'https://example.com/team/config.git',
  size: 'small',
  flux: '2.9',
  secrets: { mode: 'existing', remoteKey: '{environment}/{name}', remoteKeys: {}, refreshInterval: '1h' },
  cluster: { name: 'staging-1', kubernetes: '1.36', domain: 'cluster.local' },
  network: {
    apiServer: { cidrs: ['10.0.0.0/16'], ports: [443] },
    nodes: { cidrs: ['10.0.0.0/16'] },
    dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53] },
  },
  expose: {},
  slack: { channel: '#ops' },
};

const logs: DescribedComponent = {
  name: 'logs',
  title: 'Logs',
  summary: 'Keeps logs | and finds them',
  file: 'packages/components/logs/component.ts',
  chart: {
    repository: { name: 'r', url: 'https://example.com' },
    name: 'logs-chart',
    version: '1.2.3',
    appVersion: '1',
  },
  releases: [{ name: 'logs', namespace: 'observability' }],
  endpoints: [
    {
      name: 'logs-query',
      signal: 'logs',
      service: 'logs',
      namespace: 'observability',
      port: 3100,
      targetPort: 3100,
      scheme: 'http',
      path: '',
    },
  ],
  workloads: [
    { kind: 'StatefulSet', name: 'logs', namespace: 'observability', replicas: 1, labels: {}, containers: [] },
    { kind: 'Job', name: 'migrate', namespace: 'observability', replicas: 1, labels: {}, containers: [] },
  ],
  secrets: [
    {
      name: 'bucket',
      namespace: 'observability',
      keys: [
        { name: 'access-key', description: 'who' },
        { name: 'secret-key', description: 'the key' },
      ],
      purpose: 'Reaches the bucket.',
    },
  ],
  bundles: [],
  outages: ['There is one: while it is away, nothing can be read.'],
  leftovers: [{ what: 'its volumes', remove: 'kubectl delete pvc -n observability -l app=logs' }],
  dashboards: [],
  alerts: [],
};

const traces: DescribedComponent = {
  ...logs,
  name: 'traces',
  title: 'Traces',
  releases: [],
  mountedIn: 'logs',
  secrets: [
    {
      name: 'bucket',
      namespace: 'observability',
      keys: [{ name: 'secret-key', description: 'the key' }],
      purpose: 'Reaches the bucket.',
    },
  ],
};

const readme = renderModel({ environment, components: [logs, traces] });

describe('the README of a tree', () => {
  it('names its source first, and the source of each component', () => {
    expect(readme.split('\n')[0]).toContain('environments/staging/environment.yaml');
    expect(readme).toContain('| `packages/components/logs/component.ts` |');
  });

  it('tells chart, version and release, also of a mounted component', () => {
    expect(readme).toContain('| Logs | Keeps logs \\| and finds them | logs-chart 1.2.3 | `logs` |');
    expect(readme).toContain('| Traces | Keeps logs \\| and finds them | logs-chart 1.2.3 | in `logs` |');
  });

  it('says which rules of a chart are off, and of dashboards only where something shows them', () => {
    const names = { stay: ['a', 'b'], replaced: ['c'], needless: ['d'] };
    const bundles = [{ of: 'rule groups', ...names } as const, { of: 'dashboards', ...names } as const];
    const told = renderModel({ environment, components: [{ ...logs, bundles }] });
    expect(told).toContain('**Rule groups of logs-chart 1.2.3**\n\n- Replaced by ours: `c`.');
    expect(told).toContain('- Stay: `a`, `b`.');
    expect(told).not.toContain('**Dashboards of');
    expect(readme).not.toContain('Rules and dashboards of the charts');
  });

  it('says what an outage of each component costs, and that autoscaling needs the metrics API where there is any', () => {
    expect(readme).toContain('### Logs\n\n- There is one: while it is away, nothing can be read.\n');
    expect(readme).toContain('`cluster="');
    expect(renderModel({ environment, components: [{ ...logs, outages: [] }] })).not.toContain('outage');
    expect(readme).not.toContain('metrics API');
    const workloads = logs.workloads.map((workload) => ({ ...workload, maxReplicas: 4 }));
    expect(renderModel({ environment, components: [{ ...logs, workloads }] })).toContain('the metrics API');
  });

  it('makes namespaces, then Secrets, then the first apply', () => {
    const steps = ['flux install', 'create namespace observability', 'create secret', 'apply -f gitops/flux-system/'];
    const places = steps.map((step) => readme.indexOf(step));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('asks once for a Secret that two components need', () => {
    expect(readme.match(/create secret generic bucket /g)).toHaveLength(1);
    expect(readme.match(/create secret generic/g)).toHaveLength(3);
  });

  it('leaves nothing empty, undefined or as an object', () => {
    expect(readme).not.toMatch(/undefined|\[object|\bnull\b|\n\n\n|<%|%>/);
    expect(readme.endsWith('.\n')).toBe(true);
  });

  it('says who can send and read, as far as NetworkPolicies decide it', () => {
    expect(readme).toContain('they let pods of the platform in');
    expect(readme).toContain('## Who may connect');
    const endpoints = logs.endpoints.map((endpoint) => ({ ...endpoint, name: 'otlp-grpc' as const }));
    const sending = renderModel({ environment, components: [{ ...logs, endpoints }] });
    expect(sending).toContain('only pods of the platform can read');
  });

  it('holds without any component', () => {
    const empty = renderModel({ environment, components: [] });
    expect(empty).not.toMatch(/undefined|\[object|\n\n\n/);
    expect(empty).not.toMatch(/helmrelease /);
  });

  it('gives the patches of controllers that are locked down, and applies them', () => {
    const locked = renderModel({ environment: { ...environment, lockedDown: true }, components: [] });
    const [, build = ''] = /```yaml\n([^]*?)```/.exec(locked) ?? [];
    const { documents, problems } = parseYaml(build, 'kustomization.yaml');
    const { patches } = documents[0]?.value as { patches: readonly { target: { name: string }; patch: string }[] };
    const flags = patches.map(({ target, patch }) => `${target.name} ${/value: (.*)/.exec(patch)?.[1]}`);
    expect(problems).toEqual([]);
    expect(flags).toEqual([
      '(kustomize|helm|notification)-controller --no-cross-namespace-refs=true',
      'kustomize-controller --no-remote-bases=true',
      '(kustomize|helm)-controller --default-service-account=default',
    ]);
    expect(locked).toContain('kubectl kustomize | kubectl apply --server-side -f -');
    expect(readme).not.toContain('--no-cross-namespace-refs');
    const files = ['k8s/kustomization.yaml', 'gitops/kustomization.yaml'];
    const dangling = checkCommands(locked, { objects: [], files, components: [] });
    expect(dangling.filter(({ command }) => /kustomize|install/.test(command))).toEqual([]);
  });

  it('quotes a branch that the shell would take apart', () => {
    const hostile = renderModel({ environment: { ...environment, branch: "a;b'c" }, components: [] });
    expect(hostile).toContain("git clone --branch 'a;b'\\''c' https://");
  });

  it('has only commands whose objects are in the tree', () => {
    const object = (kind: string, name: string, namespace?: string) => ({
      apiVersion: 'v1',
      kind,
      metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    });
    const objects = [
      object('Namespace', 'observability'),
      object('GitRepository', 'observability-config', 'flux-system'),
      object('Kustomization', 'flux-system', 'flux-system'),
      object('Kustomization', 'observability-platform', 'flux-system'),
      object('HelmRelease', 'logs', 'flux-system'),
    ];
    const files = ['k8s/kustomization.yaml', 'gitops/flux-system/staging/sync.yaml'];
    expect(checkCommands(readme, { objects, files, components: [logs, traces] })).toEqual([]);
    expect(checkCommands(readme, { objects: objects.slice(1), files, components: [logs] })).not.toEqual([]);
  });
});

describe('a block that creates a Secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hands the values to kubectl as files, so that no list of processes shows them', () => {
    const program = join(folder, 'kubectl');
    writeFileSync(
      program,
      '#!/bin/bash\necho "$*"\nfor a; do case $a in --from-file=*) cat "${a##*=}"; echo; esac; done\n',
    );
    chmodSync(program, 0o755);
    const block = /```sh\n(\([^`]*create secret generic bucket [^`]*)```/.exec(readme)?.[1] ?? '';
    const output = execFileSync('bash', ['-c', block], {
      env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
      input: 'AKIA\n p$a"s\\s \n',
      encoding: 'utf8',
    });
    const [first, second, command = '', ...values] = output.trimEnd().split('\n');
    expect([first, second]).toEqual(['access-key: ', 'secret-key: ']);
    expect(command).toMatch(/^create secret generic bucket -n observability --from-file=access-key=\/dev\/fd\/\d+/);
    expect(command).not.toMatch(/AKIA|p\$a/);
    expect(values).toEqual(['AKIA', ' p$a"s\\s']);
  });
});
