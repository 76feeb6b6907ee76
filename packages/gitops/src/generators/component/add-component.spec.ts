import type { Tree } from '@nx/devkit';
import { stackWorkspace, useGeneratorWorkspace } from '../../testing/generator-workspace';
import { readGround } from '../ground';
import { type Ask, addComponent } from './add-component';
import type { ComponentOptions } from './options';

const workspace = useGeneratorWorkspace();
const nobody: Ask = async () => undefined;
const notes: string[] = [];

const add =
  (options: ComponentOptions, ask: Ask = nobody) =>
  async (tree: Tree) => {
    const outcome = await addComponent(await readGround(tree), options, ask);
    notes.splice(0, notes.length, ...outcome.notes);
  };
const pristine = (path: string) => stackWorkspace[path] ?? '';

describe('a component of the catalogue', () => {
  it('is made with its spec and turned on everywhere, and nothing else is touched', async () => {
    const { changes, read } = await workspace.run(add({ name: 'tempo' }));
    expect(changes).toEqual([
      'CREATE packages/components/tempo/component.spec.ts',
      'CREATE packages/components/tempo/component.ts',
      'UPDATE environments/local/environment.yaml',
      'UPDATE environments/production/environment.yaml',
      'UPDATE environments/staging/environment.yaml',
    ]);
    expect(read('packages/components/tempo/component.ts')).toMatch(/^import \{ extend, tempo \} from/);
    const [local, production, staging] = ['local', 'production', 'staging'].map((name) => {
      const file = `environments/${name}/environment.yaml`;
      return { before: pristine(file), after: read(file) };
    });
    expect(local?.after).toBe(local?.before.replace('  loki: {}\n', '  loki: {}\n  tempo: {}\n'));
    expect(production?.after).toBe(`${production?.before}  tempo: {}\n`);
    expect(staging?.after).toBe(`${staging?.before}  tempo: {}\r\n`);
    expect(notes).toHaveLength(1);
  });

  it('is turned on where it was asked for, before what comes after it', async () => {
    const { changes, read } = await workspace.run(add({ name: 'grafana', environments: ['local'], spec: false }));
    expect(changes).toEqual([
      'CREATE packages/components/grafana/component.ts',
      'UPDATE environments/local/environment.yaml',
    ]);
    const file = 'environments/local/environment.yaml';
    expect(read(file)).toBe(pristine(file).replace('  loki', '  grafana: {}\n  loki'));
  });

  it('is known by the name that the field has for it', async () => {
    const { changes } = await workspace.run(add({ name: 'opentelemetry-collector', environments: [] }));
    expect(changes).toContain('CREATE packages/components/otel-collector/component.ts');
  });

  it('keeps the schema of environment.yaml right where there is one', async () => {
    workspace.folder.write({ 'environments/environment.schema.json': '{}\n' });
    const { changes, read } = await workspace.run(add({ name: 'tempo', environments: ['local'] }));
    expect(changes).toContain('UPDATE environments/environment.schema.json');
    const schema = JSON.parse(read('environments/environment.schema.json') ?? '');
    expect(Object.keys(schema.properties.components.properties)).toEqual(['loki', 'prometheus', 'tempo']);
  });
});

describe('a component that is there already', () => {
  it('is told of, with what the options would change, and stays as it is', async () => {
    const { changes } = await workspace.run(add({ name: 'loki' }));
    expect(changes).toEqual([]);
    expect(notes).toEqual([
      'Loki is there already: packages/components/loki/component.ts, chart loki 18.11.0.',
      'It is on in local and off in production, staging.',
      'Nothing changes. To turn it on: nx g @254carbon/gitops:component loki --environments production,staging',
      expect.stringContaining('replicas, retention'),
    ]);
  });

  it('is turned on in more environments', async () => {
    const { changes } = await workspace.run(add({ name: 'loki', environments: ['staging', 'local'] }));
    expect(changes).toEqual(['UPDATE environments/staging/environment.yaml']);
  });

  it('changes nothing when it is added twice', async () => {
    await workspace.run(add({ name: 'tempo' }), { apply: true });
    expect((await workspace.run(add({ name: 'tempo' }))).changes).toEqual([]);
    expect((await workspace.run(add({ name: 'tempo', environments: ['local'] }))).changes).toEqual([]);
  });
});

describe('a component that needs another', () => {
  it('is refused where nobody can be asked, with the command that adds both', async () => {
    workspace.folder.write({ 'environments/local/environment.yaml': 'branch: development\ncomponents: {}\n' });
    const text = await workspace.refusal(add({ name: 'alertmanager' }));
    expect(text).toContain('component-needs-others');
    expect(text).toContain('alertmanager cannot work without prometheus, which is off in local.');
    expect(text).toContain('nx g @254carbon/gitops:component alertmanager --environments local --with-needs');
  });

  it('comes with it where that is wanted', async () => {
    workspace.folder.write({ 'environments/local/environment.yaml': 'branch: development\ncomponents: {}\n' });
    const { read } = await workspace.run(add({ name: 'alertmanager', environments: ['local'], withNeeds: true }));
    expect(read('environments/local/environment.yaml')).toBe(
      'branch: development\ncomponents:\n  prometheus: {}\n  alertmanager: {}\n',
    );
  });

  it('comes with it when a person says yes, and not at all when they say no', async () => {
    workspace.folder.write({ 'environments/local/environment.yaml': 'branch: development\ncomponents:\n' });
    const options = { name: 'grafana', environments: ['local'] };
    const { changes } = await workspace.run(add(options, async () => true));
    expect(changes).toContain('UPDATE environments/local/environment.yaml');
    expect(await workspace.refusal(add(options, async () => false))).toContain('component-needs-others');
  });

  it('makes the other from the catalogue where the workspace lacks it', async () => {
    const empty = { 'environments/local/environment.yaml': 'branch: development\n' };
    workspace.folder.write({
      ...empty,
      'nx.json': '{"plugins": [{"plugin": "@254carbon/gitops/plugin", "options": {"componentsDir": "parts"}}]}',
    });
    const { changes, read } = await workspace.run(
      add({ name: 'alertmanager', environments: ['local'], withNeeds: true, spec: false }),
    );
    expect(changes).toEqual([
      'CREATE parts/alertmanager/component.ts',
      'CREATE parts/prometheus/component.ts',
      'UPDATE environments/local/environment.yaml',
    ]);
    expect(read('environments/local/environment.yaml')).toBe(
      'branch: development\ncomponents:\n  prometheus: {}\n  alertmanager: {}\n',
    );
  });
});

describe('bad input', () => {
  it.each([
    ['a name in capitals', { name: 'MyThing' }, 'name-not-a-label', 'my-thing'],
    ['a name that leaves the folder', { name: '../x' }, 'name-not-a-label', ''],
    ['a name that nobody knows', { name: 'lokki' }, 'component-not-in-catalogue', 'did you mean "loki"?'],
    [
      'an environment that is not there',
      { name: 'loki', environments: ['stagin'] },
      'unknown-environment',
      '"staging"',
    ],
  ])('is told before anything is written: %s', async (_, options, code, fix) => {
    const text = await workspace.refusal(add(options));
    expect(text).toContain(`error  ${code}`);
    expect(text).toContain(fix);
    expect(text).toMatch(/^1 error$/m);
  });

  it('is a folder that holds something else', async () => {
    workspace.folder.write({ 'packages/components/tempo/notes.md': '' });
    expect(await workspace.refusal(add({ name: 'tempo' }))).toMatch(/folder-taken[^]*notes\.md/);
  });

  it('is a name that another chart has', async () => {
    const file = 'packages/components/tempo/component.ts';
    workspace.folder.write({
      [file]: pristine('packages/components/loki/component.ts').replace('loki);', "{ ...loki, name: 'tempo' });"),
    });
    expect(await workspace.refusal(add({ name: 'tempo' }))).toMatch(/component-name-taken[^]*chart loki/);
  });

  it('is what an environment could not have', async () => {
    const text = await workspace.refusal(add({ name: 'loki', environments: ['production'] }));
    expect(text).toMatch(/environments\/production\/environment\.yaml:7:3 +error +component-refused/);
  });

  it('is a file that cannot be changed safely', async () => {
    workspace.folder.write({ 'environments/local/environment.yaml': 'branch: a\nbranch: b\n' });
    expect(await workspace.refusal(add({ name: 'tempo' }))).toContain('duplicate-key');
  });
});
