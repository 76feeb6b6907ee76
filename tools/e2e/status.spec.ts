import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ControlPlane, isControlPlaneExpected, startControlPlane } from '../control-plane/start-control-plane';

const root = join(__dirname, '../..');
const KINDS = [
  ['source', 'v1', 'GitRepository', 'gitrepositories'],
  ['kustomize', 'v1', 'Kustomization', 'kustomizations'],
  ['helm', 'v2', 'HelmRelease', 'helmreleases'],
] as const;
const NAMESPACE = '/api/v1/namespaces';

let folder: string;
let plane: ControlPlane;
let commit: string;

/** Without a control plane nothing here would be real. */
const onCluster = isControlPlaneExpected ? describe : describe.skip;

onCluster('gitops status', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'status-'));
    commit = publish(join(folder, 'remote.git'));
    writeWorkspace();
    plane = await startControlPlane();
  });

  afterAll(() => {
    plane?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells a cluster without Flux, and one that nobody has told of us', async () => {
    expect(status()).toMatchObject({ code: 2, told: ['flux-not-installed'] });
    await installFlux();
    expect(status()).toMatchObject({ code: 2, told: ['environment-not-applied'] });
  });

  it('is content when all is ready at what is published', async () => {
    await put('GitRepository', 'observability-config', { ref: { branch: 'main' }, url: 'https://x', interval: '1m' });
    await say('GitRepository', 'observability-config', { artifact: { revision: `main@sha1:${commit}` } });
    await put('Kustomization', 'observability-platform', fromSource);
    await say('Kustomization', 'observability-platform', { lastAppliedRevision: `main@sha1:${commit}` });
    await put('HelmRelease', 'loki', { interval: '1m' });
    await say('HelmRelease', 'loki', { history: [{ chartVersion: '18.11.0' }] });
    expect(status()).toEqual({
      code: 0,
      state: 'healthy',
      told: [],
      objects: [
        `observability-config ready main@sha1:${commit}`,
        `observability-platform ready main@sha1:${commit}`,
        'loki ready 18.11.0',
      ],
    });
    expect(run([]).out).toContain(`published ${commit.slice(0, 12)} by Ada: first`);
  });

  it('is not when a release fails, says why, and lets a program tell it from the rest', async () => {
    const ready = { status: 'False', reason: 'UpgradeFailed', message: 'context deadline exceeded' };
    await say('HelmRelease', 'loki', { history: [{ chartVersion: '18.11.0' }] }, ready);
    expect(status()).toMatchObject({ code: 1, state: 'unhealthy' });
    expect(run([]).out).toMatch(
      /HelmRelease +loki +failed +18\.11\.0 .*it cannot be upgraded: context deadline exceeded/,
    );
  });

  it('is not when a spec has changed and nobody has looked, as the API server counts', async () => {
    await say('HelmRelease', 'loki', {});
    await put('HelmRelease', 'loki', { interval: '2m' });
    expect(run([]).out).toContain('its last change has not been looked at yet');
    await put('HelmRelease', 'loki', { interval: '2m', suspend: true });
    expect(run([])).toMatchObject({ code: 1, out: expect.stringMatching(/loki +suspended/) });
  });

  it('tells who may not read, a context that is not there, and another environment’s cluster', async () => {
    const { code, told } = status('--context', 'nobody');
    expect({ code, told }).toEqual({ code: 2, told: ['cluster-refuses'] });
    expect(status('--context', 'nobdy')).toMatchObject({ code: 2, told: ['unknown-context'] });
    await put('GitRepository', 'observability-config', {
      ref: { branch: 'staging' },
      url: 'https://x',
      interval: '1m',
    });
    expect(status()).toMatchObject({ code: 2, told: ['cluster-follows-other-branch'] });
  });

  it('tells a cluster that does not answer, and no kubeconfig at all', () => {
    const gone = join(folder, 'gone');
    const config = { clusters: [{ name: 'a', cluster: { server: 'https://127.0.0.1:9' } }] };
    const rest = { contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }], users: [{ name: 'a', user: {} }] };
    writeFileSync(gone, JSON.stringify({ ...config, ...rest, 'current-context': 'a' }));
    expect(tell([], { KUBECONFIG: gone })).toMatchObject({ code: 2, told: ['cluster-unreachable'] });
    expect(tell([], { KUBECONFIG: undefined, HOME: folder })).toMatchObject({ code: 2, told: ['no-kubeconfig'] });
  });
});

const fromSource = {
  sourceRef: { kind: 'GitRepository', name: 'observability-config' },
  interval: '1m',
  path: './k8s',
};

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const command = [join(root, 'packages/gitops/bin/gitops.cjs'), 'status', '--remote', 'remote.git', ...args];
  const env = { ...process.env, KUBECONFIG: plane.kubeconfig, ...environment };
  const {
    status: code,
    stdout: out,
    stderr: err,
  } = spawnSync(process.execPath, command, {
    ...{ cwd: folder, env },
    encoding: 'utf8',
  });
  return { code, out, err };
}

const status = (...args: readonly string[]) => tell(args);

function tell(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { code, out, err } = run([...args, '--format', 'json'], environment);
  expect(err).toBe('');
  const [found] = (JSON.parse(out) as { environments: Told[] }).environments;
  return {
    code,
    state: found?.state,
    told: found?.problems.map((one) => one.code),
    objects: found?.objects.map(({ name, health, revision }) => `${name} ${health} ${revision}`),
  };
}

interface Told {
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly objects: readonly { readonly name: string; readonly health: string; readonly revision?: string }[];
}

/** A repository with one commit on `main`. */
function publish(repository: string): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
      encoding: 'utf8',
      input: '',
    }).trim();
  mkdirSync(repository);
  git('init', '--quiet', '--bare');
  const made = git('commit-tree', '-m', 'first', git('mktree'));
  git('update-ref', 'refs/heads/main', made);
  return made;
}

function writeWorkspace(): void {
  writeFileSync(join(folder, 'nx.json'), '{}\n');
  mkdirSync(join(folder, 'environments/production'), { recursive: true });
  const lines = ['branch: main', 'components: {}', ''];
  writeFileSync(join(folder, 'environments/production/environment.yaml'), lines.join('\n'));
}

/** Kinds that take any content, with a status of its own as Flux's have. */
async function installFlux(): Promise<void> {
  await ask('POST', NAMESPACE, { metadata: { name: 'flux-system' } });
  const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  for (const [group, version, kind, plural] of KINDS) {
    const schema = { openAPIV3Schema: open };
    await ask('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', {
      metadata: { name: `${plural}.${group}.toolkit.fluxcd.io` },
      spec: {
        group: `${group}.toolkit.fluxcd.io`,
        scope: 'Namespaced',
        names: { kind, plural, singular: kind.toLowerCase() },
        versions: [{ name: version, served: true, storage: true, schema, subresources: { status: {} } }],
      },
    });
  }
  for (const [group, version, , plural] of KINDS) {
    while ((await ask('GET', below(group, version, plural))).code !== 200) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const below = (group: string, version: string, plural: string) =>
  `/apis/${group}.toolkit.fluxcd.io/${version}/namespaces/flux-system/${plural}`;

function pathOf(kind: string, name: string): string {
  const [group, version, , plural] = KINDS.find((one) => one[2] === kind) ?? KINDS[0];
  return `${below(group, version, plural)}/${name}`;
}

/** Makes or changes an object, as Flux's own apply does. */
async function put(kind: string, name: string, spec: object): Promise<void> {
  const [group, version] = KINDS.find((one) => one[2] === kind) ?? KINDS[0];
  const apiVersion = `${group}.toolkit.fluxcd.io/${version}`;
  const body = { apiVersion, kind, metadata: { name, namespace: 'flux-system' }, spec };
  const path = `${pathOf(kind, name)}?fieldManager=spec&force=true`;
  const { code, text } = await ask('PATCH', path, body, 'application/apply-patch+yaml');
  if (code >= 300) throw new Error(text);
}

/** Gives an object the status that a controller would, for the generation that it has now. */
async function say(kind: string, name: string, more: object, change: object = {}): Promise<void> {
  const path = pathOf(kind, name);
  const { metadata } = JSON.parse((await ask('GET', path)).text) as { metadata: { generation: number } };
  const ready = { type: 'Ready', status: 'True', reason: 'ReconciliationSucceeded', message: 'done', ...change };
  const conditions = [{ ...ready, lastTransitionTime: '2026-01-02T03:04:05Z' }];
  const body = { status: { observedGeneration: metadata.generation, conditions, ...more } };
  const { code, text } = await ask('PATCH', `${path}/status`, body, 'application/merge-patch+json');
  if (code >= 300) throw new Error(text);
}

function ask(method: string, path: string, body?: object, type = 'application/json') {
  return new Promise<{ code: number; text: string }>((resolve, reject) => {
    const headers = { authorization: 'Bearer admin-token', 'content-type': type };
    const sent = request(`${plane.server}${path}`, { method, headers, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString('utf8')));
      response.on('end', () => resolve({ code: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? '' : JSON.stringify(body));
  });
}
