import type { Tree } from '@nx/devkit';
import { stackWorkspace, useGeneratorWorkspace } from '../../testing/generator-workspace';
import { addComponent } from '../component/add-component';
import { readGround } from '../ground';
import type { RemoveOptions } from './options';
import { removeThing } from './remove-thing';

const workspace = useGeneratorWorkspace();
let told: string[] = [];
beforeEach(() => void (told = []));

const remove =
  (options: RemoveOptions, answer: boolean | undefined = undefined) =>
  async (tree: Tree) =>
    removeThing(await readGround(tree), options, {
      tell: (lines) => void told.push(...lines),
      ask: async () => answer,
    });
const add = (name: string, environments: readonly string[]) => async (tree: Tree) =>
  addComponent(await readGround(tree), { name, environments }, async () => undefined);
const pristine = (path: string) => stackWorkspace[path] ?? '';

describe('removing a component', () => {
  it('takes its folder and its key out, and leaves every other byte', async () => {
    const { changes, read } = await workspace.run(remove({ name: 'loki' }));
    expect(changes).toEqual([
      'DELETE packages/components/loki',
      'DELETE packages/components/loki/component.ts',
      'UPDATE environments/local/environment.yaml',
    ]);
    const file = 'environments/local/environment.yaml';
    expect(read(file)).toBe(pristine(file).replace('  loki: {}\n', ''));
    expect(told).toContain('Removes packages/components/loki, and turns loki off in local.');
  });

  it('is undone by adding it again, byte for byte', async () => {
    await workspace.run(add('tempo', ['local', 'production', 'staging']), { apply: true });
    const before = workspace.folder.list().map((file) => [file, workspace.folder.read(file)]);
    await workspace.run(remove({ name: 'tempo' }), { apply: true });
    expect(workspace.folder.list()).not.toContain('packages/components/tempo/component.ts');
    expect(told.join('\n')).not.toContain('goes with it');
    await workspace.run(add('tempo', ['local', 'production', 'staging']), { apply: true });
    expect(workspace.folder.list().map((file) => [file, workspace.folder.read(file)])).toEqual(before);
  });

  it('tells the dashboards and alerts beside it, which adding it again does not bring back', async () => {
    const beside = 'packages/components/loki/dashboards/mine.json';
    workspace.folder.write({ [beside]: '{ "uid": "mine", "title": "Mine" }\n' });
    await workspace.run(remove({ name: 'loki' }));
    expect(told).toContain(`  ${beside}`);
  });

  it('tells what of a person goes with it, wherever it stands', async () => {
    workspace.folder.write({
      'environments/local/environment.yaml': pristine('environments/local/environment.yaml').replace(
        'loki: {}',
        'loki: { retention: 3d }',
      ),
      'environments/local/values/loki.yaml': 'loki: {}\n',
      'environments/local/values/prometheus.yaml': '{}\n',
      'environments/local/patches/loki.yaml':
        'target: { kind: HelmRelease, name: loki }\npatch: { spec: { interval: 5m } }\n',
      'environments/local/patches/two.yaml': [
        '# of both',
        'release: loki',
        'target: { kind: Service, name: loki }',
        'patch: { metadata: { labels: { a: b } } }',
        '---',
        '# the other',
        'target: { kind: HelmRelease, name: prometheus-stack }',
        'patch: { spec: { interval: 5m } }',
        '',
      ].join('\n'),
    });
    const { changes, read } = await workspace.run(remove({ name: 'loki' }));
    expect(changes).toEqual([
      'DELETE environments/local/patches/loki.yaml',
      'DELETE environments/local/values/loki.yaml',
      'DELETE packages/components/loki',
      'DELETE packages/components/loki/component.ts',
      'UPDATE environments/local/environment.yaml',
      'UPDATE environments/local/patches/two.yaml',
    ]);
    expect(read('environments/local/patches/two.yaml')).toMatch(/^# the other\ntarget/);
    expect(told).toEqual(
      expect.arrayContaining([
        '  environments/local/environment.yaml:5, loki: { retention: 3d }',
        '  environments/local/values/loki.yaml',
        '  environments/local/patches/loki.yaml',
        '  parts of environments/local/patches/two.yaml',
        '  packages/components/loki/component.ts',
      ]),
    );
  });

  it('changes nothing when a person says no to that', async () => {
    expect((await workspace.run(remove({ name: 'loki' }, false))).changes).toEqual([]);
    expect(told.at(-1)).toBe('Nothing is removed.');
  });

  it('is refused while something needs it, and with force says what is wrong then', async () => {
    await workspace.run(add('alertmanager', ['local']), { apply: true });
    const text = await workspace.refusal(remove({ name: 'prometheus' }));
    expect(text).toContain('component-lacks-host');
    expect(text).toContain('still-needed');
    expect(text).toContain('nx g @254carbon/gitops:remove prometheus --force');

    const { changes } = await workspace.run(remove({ name: 'prometheus', force: true }));
    expect(changes).toContain('DELETE packages/components/prometheus/component.ts');
    expect(told.join('\n')).toMatch(/errors then[^]*component-lacks-host[^]*1 error/);
  });
});

describe('removing an environment', () => {
  it('takes its folder, and says what stays', async () => {
    const { changes } = await workspace.run(remove({ name: 'staging' }));
    expect(changes).toEqual(['DELETE environments/staging', 'DELETE environments/staging/environment.yaml']);
    expect(told).toContain('  environments/staging/environment.yaml');
    expect(told).toContain('  branch staging, and every cluster that follows it');
  });
});

describe('a name', () => {
  it('of two things asks for the kind', async () => {
    workspace.folder.write({ 'environments/loki/environment.yaml': 'branch: loki\n' });
    expect(await workspace.refusal(remove({ name: 'loki' }))).toMatch(
      /ambiguous-name[^]*a component and an environment[^]*--kind component or --kind environment/,
    );
    const { changes } = await workspace.run(remove({ name: 'loki', kind: 'environment' }));
    expect(changes).toEqual(['DELETE environments/loki', 'DELETE environments/loki/environment.yaml']);
  });

  it('of nothing is told with what comes near', async () => {
    expect(await workspace.refusal(remove({ name: 'lokii' }))).toMatch(/nothing-of-that-name[^]*did you mean "loki"/);
    expect(await workspace.refusal(remove({ name: '../../etc' }))).toContain('nothing-of-that-name');
  });
});
