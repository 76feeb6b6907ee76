import { join } from 'node:path';
import { cli } from './cli';
import { engine } from './engine';
import { smallWorkspace } from './io/small-workspace';
import { useTemporaryFolder } from './io/temporary-folder';

const folder = useTemporaryFolder();

async function run(line: string, from = '') {
  const text = { out: '', err: '' };
  const terminal = {
    colour: false,
    out: (more: string) => void (text.out += more),
    err: (more: string) => void (text.err += more),
  };
  const place = { folder: join(folder.path, from), terminal, version: '1.2.3', loadEngine: () => engine };
  return { status: await cli(line.split(' ').filter(Boolean), place), ...text };
}

const rendered = () => folder.list().filter((path) => !(path in smallWorkspace) && !path.startsWith('.cache/'));

const LOCAL = 'environments/local/environment.yaml';
const local = (...lines: string[]) => ({ [LOCAL]: ['branch: development', 'components:', ...lines, ''].join('\n') });
const beside = (path: string, ...lines: string[]) => ({ [`environments/local/${path}`]: [...lines, ''].join('\n') });

describe('gitops', () => {
  it('tells what there is', async () => {
    for (const line of ['', 'help', '--help', '-h']) {
      const { status, out } = await run(line);
      expect([status, out]).toEqual([0, expect.stringContaining('  validate  ')]);
    }
    expect(await run('--version')).toEqual({ status: 0, out: '1.2.3\n', err: '' });
  });

  it('tells every option of a command, from the schema that Nx reads', async () => {
    const { status, out } = await run('render --help');
    expect(status).toBe(0);
    for (const option of ['--environment ENVIRONMENT', '--output OUTPUT', '--check', '--format pretty|json']) {
      expect(out).toContain(`  ${option} `);
    }
    expect(out).toContain('Default: dist/gitops.');
  });

  it.each([
    ['redner', 'unknown-command', 'did you mean "gitops render"?'],
    ['constructor', 'unknown-command', 'gitops --help'],
    ['render --enviroment local', 'unknown-option', 'did you mean --environment?'],
    ['render local', 'unexpected-argument', 'gitops render --help'],
    ['render --output', 'invalid-option', 'gitops render --help'],
    ['validate --format xml', 'invalid-option', 'gitops validate --help'],
    ['render --environment prod', 'unknown-environment', 'did you mean "production"?'],
    ['validate --component stor', 'selected-component-missing', 'did you mean "store"?'],
    ['validate --tree nowhere', 'no-tree', 'dist/gitops/production'],
  ])('cannot run "%s": %s', async (line, code, fix) => {
    folder.write(smallWorkspace);
    const { status, out, err } = await run(line);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`error  ${code}\n`);
    expect(err).toContain(fix);
    expect(rendered()).toEqual([]);
  });

  it('cannot run outside a workspace', async () => {
    const { status, err } = await run('render');
    expect([status, err]).toEqual([2, expect.stringContaining('no-workspace')]);
  });

  it('cannot write where something foreign lies', async () => {
    folder.write({ ...smallWorkspace, 'dist/gitops/local/notes.txt': 'mine' });
    const { status, out, err } = await run('render');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('dist/gitops/local  error  foreign-files\n');
    expect(err).toContain('notes.txt');
    expect(rendered()).toEqual(['dist/gitops/local/notes.txt']);
  });

  it('renders from any folder of the workspace, and prints the table', async () => {
    folder.write(smallWorkspace);
    const { status, out, err } = await run('render', 'environments/local');
    expect([status, err]).toEqual([0, '']);
    const [heading, ...rows] = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s+/));
    expect(heading?.join(' ')).toBe('environment branch components files objects written unchanged removed ms');
    expect(rows.map(([environment, branch]) => [environment, branch])).toEqual([
      ['local', 'development'],
      ['production', 'main'],
    ]);
    expect(folder.list()).toContain('dist/gitops/production/README.md');
  });

  it('takes the output folder from where one is', async () => {
    folder.write(smallWorkspace);
    expect((await run('render --environment local --output out', 'environments')).status).toBe(0);
    expect(rendered()).toContain('environments/out/local/README.md');
  });

  it('prints one JSON value', async () => {
    folder.write(smallWorkspace);
    const { out } = await run('render --format json');
    expect(JSON.parse(out)).toMatchObject({
      environments: [{ environment: 'local', written: expect.any(Number) }, { environment: 'production' }],
      differences: [],
      errors: 0,
      problems: [],
    });
    expect(JSON.parse((await run('validate --format json')).out)).toEqual({
      checked: { environments: 2, components: 2 },
      errors: 0,
      warnings: 0,
      problems: [],
    });
  });

  it('lists differences when asked to check, with status 1', async () => {
    folder.write(smallWorkspace);
    await run('render');
    expect((await run('render --check')).status).toBe(0);
    folder.write({ 'dist/gitops/local/README.md': 'x' });
    const { status, out } = await run('render --check');
    expect([status, out]).toEqual([1, expect.stringContaining('dist/gitops/local/README.md  differs\n')]);
  });

  it('validates the workspace and a rendered tree, also in the tree itself where no workspace is', async () => {
    folder.write(smallWorkspace);
    expect(await run('validate')).toEqual({
      status: 0,
      out: '2 environments, 2 components: no problems\n',
      err: '',
    });
    await run('render --output ../outside');
    expect((await run('validate --tree ../outside/local')).status).toBe(0);
    const { status, out } = await run('validate --tree .', '../outside/local');
    expect([status, out]).toEqual([0, expect.stringMatching(/^\d+ files, \d+ objects: no problems\n$/)]);
  });

  it('says where a rendered tree is broken, as a person would name the file', async () => {
    folder.write(smallWorkspace);
    await run('render');
    const file = 'dist/gitops/local/gitops/flux-system/helm-releases.yaml';
    folder.write({ [file]: folder.read(file).replace('helm.toolkit.fluxcd.io/v2', 'helm.toolkit.fluxcd.io/v2beta1') });
    const { status, out } = await run('validate --tree dist/gitops/local');
    expect(status).toBe(1);
    expect(out).toMatch(
      /^dist\/gitops\/local\/gitops\/flux-system\/helm-releases.yaml:\d+:13 {2}error {2}unserved-version\n/,
    );
    expect(out).toMatch(/\n\s+\d+ \| apiVersion: helm.toolkit.fluxcd.io\/v2beta1\n/);
    expect(out).toMatch(/\n1 error\n$/);
  });

  it('keeps the schema for editors up to date', async () => {
    folder.write(smallWorkspace);
    expect((await run('schema --check')).status).toBe(1);
    expect(await run('schema')).toEqual({ status: 0, out: 'environments/environment.schema.json written\n', err: '' });
    expect(JSON.parse(folder.read('environments/environment.schema.json'))).toMatchObject({ type: 'object' });
    expect(await run('schema')).toEqual({ status: 0, out: '', err: '' });
    expect((await run('schema --check')).status).toBe(0);
  });
});

describe('bad input', () => {
  const lol = (depth: number) =>
    Array.from(
      { length: depth },
      (_, n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(9)
                .fill(`*a${n - 1}`)
                .join(', ')
        }]`,
    );

  it.each<[string, Record<string, string>, string, string]>([
    [
      'a misspelt key',
      local('  store: {}', 'sise: small'),
      `${LOCAL}:4:1  error  unknown-field`,
      'did you mean "size"?',
    ],
    ['a wrong type', local('  store: { replicas: many }'), `${LOCAL}:3:22  error  wrong-type`, 'Fix: '],
    [
      'a misspelt knob',
      local('  store: { replica: 1 }'),
      `${LOCAL}:3:12  error  unknown-field`,
      'did you mean "replicas"?',
    ],
    ['a bad quantity', local("  store: { storage: '10 GB' }"), `${LOCAL}:3:21  error  invalid-value`, 'Fix: '],
    ['a bad duration', local('  store: { retention: 2weeks }'), `${LOCAL}:3:23  error  invalid-value`, 'Fix: '],
    ['a value out of bounds', local('  store: { replicas: 0 }'), `${LOCAL}:3:22  error  invalid-value`, 'Fix: '],
    ['a misspelt component', local('  stor: {}'), `${LOCAL}:3:3  error  unknown-component`, 'did you mean "store"?'],
    ['a component alone', local('  viewer: {}'), `${LOCAL}:3:3  error  component-lacks-endpoint`, 'turn on store'],
    ['a key that stands twice', local('  store: {}', 'branch: x'), `${LOCAL}:4:1  error  duplicate-key`, 'remove one'],
    [
      'a file that is not YAML',
      beside('values/store.yaml', 'a: [1'),
      'values/store.yaml:1:4  error  yaml-syntax',
      'Fix: ',
    ],
    [
      'a taken branch',
      { [LOCAL]: 'branch: main\ncomponents: { store: {} }\n' },
      'environments/production/environment.yaml:1:9  error  shared-branch',
      'of its own',
    ],
    [
      'a patch that hits nothing',
      beside(
        'patches/a.yaml',
        'target: { kind: Namespace, name: obserability }',
        'patch: { metadata: { labels: { a: b } } }',
      ),
      'environments/local/patches/a.yaml:1:',
      'Fix: ',
    ],
    [
      'values for an unknown component',
      beside('values/stor.yaml', 'a: 1'),
      'environments/local/values/stor.yaml:1:1  error  values-for-unknown-component',
      'did you mean "store"?',
    ],
    [
      'a folder without its file',
      { 'environments/qa/values/store.yaml': 'a: 1\n' },
      'environment-file-missing',
      'Fix: write',
    ],
    [
      'a name that is not DNS-1123',
      { 'environments/My_Env/environment.yaml': 'branch: x\ncomponents: {}\n' },
      'invalid-environment-name',
      'rename the folder',
    ],
    ['a branch that climbs', { [LOCAL]: 'branch: ../../main\ncomponents: {}\n' }, `${LOCAL}:1:9  error`, 'Fix: '],
    ['aliases that explode', beside('values/store.yaml', ...lol(9)), 'values/store.yaml:', 'Fix: '],
    ['__proto__', local('  __proto__: {}'), `${LOCAL}:3:3  error  forbidden-key`, 'choose another key'],
    ['control characters', local('  store: {} # \u001b[2J'), `${LOCAL}:3:15  error  control-character`, 'remove it'],
    [
      'a manifest whose name climbs',
      beside('manifests/a.yaml', 'apiVersion: v1', 'kind: ConfigMap', 'metadata: { name: ../../x, namespace: a }'),
      'environments/local/manifests/a.yaml:3:19  error  malformed-identity',
      'Fix: ',
    ],
    [
      'a component that throws',
      { 'packages/components/store/component.ts': 'throw new Error("no");\n' },
      'packages/components/store/component.ts:1:1  error  component-fails',
      'Fix: ',
    ],
  ])('%s is told with its place and a fix, and nothing is written', async (_, change, place, fix) => {
    folder.write({ ...smallWorkspace, ...change });
    const before = folder.list();
    const { status, out, err } = await run('render');
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain(place);
    expect(out).toContain(fix);
    expect(out).not.toMatch(/^\s+at /m);
    expect(folder.list().filter((path) => !path.startsWith('.cache/'))).toEqual(before);
  });

  it('is told all at once', async () => {
    folder.write({
      ...smallWorkspace,
      ...local('  stor: {}', 'sise: small'),
      'environments/production/values/viewer.yaml': 'a: [',
    });
    expect((await run('render')).out).toMatch(/\n3 errors\n$/);
  });

  it('is told without what only follows from it', async () => {
    folder.write({ ...smallWorkspace, 'packages/components/store/component.ts': 'export default 1;\n' });
    const { out } = await run('validate');
    expect(out).toMatch(/^packages\/components\/store\/component.ts {2}error {2}not-a-component\n/);
    expect(out).toMatch(/\n1 error\n$/);
  });
});
