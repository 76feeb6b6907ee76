import { smallWorkspace } from '../testing/small-workspace';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { readWorkspace } from '../io/workspace';
import type { SubjectOptions } from '../selection/read-subjects';
import { validate } from './validate';

const folder = useTemporaryFolder();

async function run(change: Readonly<Record<string, string>> = {}, options: Omit<SubjectOptions, 'workspace'> = {}) {
  folder.write({ ...smallWorkspace, ...change });
  const workspace = readWorkspace(folder.path);
  if ('code' in workspace) throw new Error(workspace.code);
  const { verdict, checked, problems } = await validate({ workspace, ...options });
  const found = problems.map(({ code, where: { file, line, column } }) => `${file}:${line}:${column} ${code}`);
  return { verdict, checked, found };
}

const STORE = 'packages/components/store/component.ts';
const store = smallWorkspace[STORE] ?? '';

describe('validate', () => {
  it('looks at every environment and component, and writes nothing', async () => {
    const before = Object.keys(smallWorkspace);
    expect(await run()).toEqual({ verdict: 'clean', checked: { environments: 2, components: 2 }, found: [] });
    expect(folder.list().filter((path) => !path.startsWith('.cache/'))).toEqual(before.sort());
  });

  it('looks at what is named only', async () => {
    expect((await run({}, { environments: ['local'] })).checked).toEqual({ environments: 1 });
    expect((await run({}, { components: ['store'] })).checked).toEqual({ components: 1 });
    expect((await run({}, { environments: ['local'], components: ['store'] })).checked).toEqual({
      environments: 1,
      components: 1,
    });
  });

  it('finds what renders but what Flux would refuse, and says where it comes from', async () => {
    const manifest = [
      'apiVersion: kustomize.toolkit.fluxcd.io/v1',
      'kind: Kustomization',
      'metadata: { name: extra, namespace: flux-system }',
      'spec:',
      '  interval: 5 minutes',
      '  prune: true',
      '  path: ./k8s',
      '  sourceRef: { kind: GitRepository, name: observability-confg }',
      '',
    ].join('\n');
    const result = await run({ 'environments/local/manifests/extra.yaml': manifest }, { environments: ['local'] });
    expect(result.verdict).toBe('found');
    expect(result.found).toEqual([
      'environments/local/manifests/extra.yaml:4:1 reconciles-as-controller',
      'environments/local/manifests/extra.yaml:5:13 invalid-value',
      'environments/local/manifests/extra.yaml:8:43 no-missing-source',
    ]);
  });

  it('tells all problems of all environments at once', async () => {
    const result = await run({
      'environments/local/environment.yaml': 'branch: 7\nsise: small\ncomponents: { stor: {} }\n',
      'environments/production/values/viewer.yaml': 'a: [\n',
    });
    expect(result.verdict).toBe('found');
    expect(result.found.sort()).toEqual([
      'environments/local/environment.yaml:1:9 wrong-type',
      'environments/local/environment.yaml:2:1 unknown-field',
      'environments/local/environment.yaml:3:15 unknown-component',
      'environments/production/values/viewer.yaml:1:4 yaml-syntax',
    ]);
  });

  it('checks a component by itself and with the others', async () => {
    const result = await run({ [STORE]: store.replace("'logs-query'", "'metrics-query'") }, { components: ['viewer'] });
    expect(result.found).toEqual([
      'packages/components/viewer/component.ts:undefined:undefined component-lacks-endpoint',
    ]);
  });

  it('tells a component that cannot be loaded, also when environments are asked for', async () => {
    const broken = { [STORE]: 'export default {\n' };
    const failure = `${STORE}:2:1 component-fails`;
    expect((await run(broken, { components: ['store'] })).found).toEqual([failure]);
    expect((await run(broken, { environments: ['local'] })).found).toContain(failure);
  });

  it('cannot do its work for names that are not there', async () => {
    const result = await run({}, { environments: ['qa'], components: ['stor'] });
    expect(result.verdict).toBe('failed');
    expect(result.found).toEqual([
      'environments:undefined:undefined unknown-environment',
      'packages/components:undefined:undefined selected-component-missing',
    ]);
  });
});
