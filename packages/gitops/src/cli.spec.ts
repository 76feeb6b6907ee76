import { join } from 'node:path';
import { smallWorkspace } from './testing/small-workspace';
import { useTemporaryFolder } from './io/testing/temporary-folder';
import { runCommand } from './testing/run-command';

const folder = useTemporaryFolder();

const run = (line: string, from = '') => runCommand(join(folder.path, from), line);

const rendered = () => folder.list().filter((path) => !(path in smallWorkspace) && !path.startsWith('.cache/'));

describe('gitops', () => {
  it('tells what there is', async () => {
    for (const line of ['', 'help', '--help', '-h']) {
      const { status, out } = await run(line);
      expect([status, out]).toEqual([0, expect.stringContaining('  validate  ')]);
    }
    for (const line of ['--version', '-v', 'version']) {
      expect(await run(line)).toEqual({ status: 0, out: '1.2.3\n', err: '' });
    }
  });

  it('tells every option of a command, from the schema that Nx reads', async () => {
    const { status, out } = await run('render --help');
    expect(status).toBe(0);
    expect([await run('help render'), await run('render -h')]).toEqual([
      { status, out, err: '' },
      { status, out, err: '' },
    ]);
    for (const option of ['--environment ENVIRONMENT', '--output OUTPUT', '--check', '--format pretty|json']) {
      expect(out).toContain(`  ${option} `);
    }
    expect(out).toContain('Default: dist/gitops.');
  });

  it.each([
    ['redner', 'unknown-command', 'did you mean "gitops render"?'],
    ['help redner', 'unknown-command', 'did you mean "gitops render"?'],
    ['constructor', 'unknown-command', 'gitops --help'],
    ['render --enviroment local', 'unknown-option', 'did you mean --environment?'],
    ['render local', 'unexpected-argument', 'write --environment local'],
    ['schema local', 'unexpected-argument', 'gitops schema --help'],
    ['render --output', 'invalid-option', 'gitops render --help'],
    ['validate --format xml', 'invalid-option', 'gitops validate --help'],
    ['render --environment prod', 'unknown-environment', 'did you mean "production"?'],
    ['validate --component stor', 'selected-component-missing', 'did you mean "store"?'],
    ['validate --tree dist --environment local', 'options-exclude-each-other', 'once with --tree alone'],
    ['validate --component store --tree dist', 'options-exclude-each-other', 'once with --tree alone'],
    ['validate --tree nowhere', 'no-tree', 'dist/gitops/production'],
    ['validate --tree packages', 'no-tree', 'dist/gitops/production'],
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

  it('keeps the schemas for editors up to date, whatever a formatter made of them', async () => {
    folder.write(smallWorkspace);
    expect((await run('schema --check')).status).toBe(1);
    const files = ['environment', 'patch', 'values'].map((name) => `environments/${name}.schema.json`);
    const out = files.map((file) => `${file} written\n`).join('');
    expect(await run('schema')).toEqual({ status: 0, out, err: '' });
    const schema = JSON.parse(folder.read('environments/environment.schema.json'));
    expect(schema).toMatchObject({ type: 'object' });
    folder.write({ 'environments/environment.schema.json': JSON.stringify(schema) });
    expect(await run('schema')).toEqual({ status: 0, out: '', err: '' });
    expect((await run('schema --check')).status).toBe(0);
  });
});
