import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallWorkspace } from './testing/small-workspace';
import { useTemporaryFolder } from './io/testing/temporary-folder';
import { runCommand } from './testing/run-command';

const folder = useTemporaryFolder();
const run = (line: string) => runCommand(folder.path, line);

const LOCAL = 'environments/local/environment.yaml';
const local = (...lines: string[]) => ({ [LOCAL]: ['branch: development', 'components:', ...lines, ''].join('\n') });
const beside = (path: string, ...lines: string[]) => ({ [`environments/local/${path}`]: [...lines, ''].join('\n') });

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

  it('is told once where environment.yaml is there and cannot be read', async () => {
    folder.write(smallWorkspace);
    writeFileSync(join(folder.path, LOCAL), Buffer.from('branch: caf\xe9\ncomponents: {}\n', 'latin1'));
    const { out } = await run('validate');
    expect(out).toContain(`${LOCAL}  error  unreadable-file\n`);
    expect(out).toMatch(/\n1 error\n$/);
  });

  it('is told without what only follows from it', async () => {
    folder.write({ ...smallWorkspace, 'packages/components/store/component.ts': 'export default 1;\n' });
    const { out } = await run('validate');
    expect(out).toMatch(/^packages\/components\/store\/component.ts {2}error {2}not-a-component\n/);
    expect(out).toMatch(/\n1 error\n$/);
  });
});
