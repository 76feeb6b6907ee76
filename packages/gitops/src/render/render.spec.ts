import { rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { smallWorkspace } from '../testing/small-workspace';
import { readWorkspace } from '../io/workspace';
import { render, type RenderOptions } from './render';

const folder = useTemporaryFolder();

function run(options: Partial<RenderOptions> = {}) {
  const workspace = readWorkspace(folder.path);
  if ('code' in workspace) throw new Error(workspace.code);
  return render({ workspace, output: join(folder.path, 'out'), ...options });
}

const rows = (result: Awaited<ReturnType<typeof run>>) =>
  result.rows.map(({ environment, written, unchanged, removed }) => [environment, written, unchanged, removed]);
const found = (result: Awaited<ReturnType<typeof run>>) =>
  result.problems.map(({ code, where: { file, line, column } }) => `${file}:${line}:${column} ${code}`);
const rendered = () => folder.list().filter((path) => path.startsWith('out/'));

describe('render', () => {
  it('writes a tree for each environment and counts what it did', async () => {
    folder.write(smallWorkspace);
    const result = await run();
    expect(result.problems).toEqual([]);
    expect(result.verdict).toBe('clean');
    const [local, production] = result.rows;
    expect(local).toMatchObject({ environment: 'local', branch: 'development', components: 1, removed: 0 });
    expect(production).toMatchObject({ environment: 'production', branch: 'main', components: 2, unchanged: 0 });
    expect(local?.written).toBe(local?.files);
    expect(rendered()).toHaveLength((local?.files ?? 0) + (production?.files ?? 0) + 2);
    expect(folder.read('out/production/gitops/flux-system/helm-releases.yaml')).toContain('replicas: 5');
    expect(folder.read('out/local/gitops/flux-system/helm-releases.yaml')).toContain('replicas: 1');
  });

  it('writes nothing a second time', async () => {
    folder.write(smallWorkspace);
    await run();
    const files = rendered();
    for (const path of files) utimesSync(join(folder.path, path), 1, 1);
    const result = await run();
    expect(result.rows.map(({ written, removed }) => [written, removed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(files.every((path) => statSync(join(folder.path, path)).mtimeMs === 1000)).toBe(true);
  });

  it('renders what is asked for only, and leaves the trees of others', async () => {
    folder.write(smallWorkspace);
    await run();
    rmSync(join(folder.path, 'out/local'), { recursive: true });
    expect(rows(await run({ environments: ['production'] })).map(([name]) => name)).toEqual(['production']);
    expect(rendered().some((path) => path.startsWith('out/local/'))).toBe(false);
  });

  it('compares without writing when asked to check', async () => {
    folder.write(smallWorkspace);
    expect((await run({ check: true })).verdict).toBe('found');
    expect(rendered()).toEqual([]);
    await run();
    expect(await run({ check: true })).toMatchObject({ verdict: 'clean', differences: [] });
    folder.write({ 'out/local/README.md': 'edited', 'out/local/notes.txt': 'mine' });
    rmSync(join(folder.path, 'out/production/Makefile'));
    const result = await run({ check: true });
    expect(result.verdict).toBe('found');
    expect(result.differences).toEqual([
      { file: 'local/README.md', what: 'changed' },
      { file: 'local/notes.txt', what: 'foreign' },
      { file: 'production/Makefile', what: 'missing' },
    ]);
    expect(folder.read('out/local/README.md')).toBe('edited');
  });

  it('writes nothing anywhere when one folder holds what it did not make', async () => {
    folder.write({ ...smallWorkspace, 'out/production/notes.txt': 'mine' });
    const result = await run();
    expect(result.verdict).toBe('failed');
    expect(found(result)).toEqual(['out/production:undefined:undefined foreign-files']);
    expect(rendered()).toEqual(['out/production/notes.txt']);
  });

  it('removes the tree of an environment that is gone, when all are rendered', async () => {
    folder.write(smallWorkspace);
    await run();
    rmSync(join(folder.path, 'environments/local'), { recursive: true });
    await run({ environments: ['production'] });
    expect(rendered().some((path) => path.startsWith('out/local/'))).toBe(true);
    const result = await run();
    expect(result.rows.map(({ environment, branch }) => [environment, branch])).toEqual([
      ['production', 'main'],
      ['local', undefined],
    ]);
    expect(rendered().some((path) => path.startsWith('out/local/'))).toBe(false);
    expect(rendered()).not.toContain('out/.render/local.json');
  });

  it('writes nothing when there is an error, in whichever environment', async () => {
    folder.write({ ...smallWorkspace, 'environments/local/environment.yaml': 'branch: 7\ncomponents: {}\n' });
    const result = await run();
    expect(result).toMatchObject({ verdict: 'found', rows: [] });
    expect(found(result)).toEqual(['environments/local/environment.yaml:1:9 wrong-type']);
    expect(rendered()).toEqual([]);
  });

  it('does not speak of an environment that was not asked for', async () => {
    folder.write({ ...smallWorkspace, 'environments/local/environment.yaml': 'branch: 7\ncomponents: {}\n' });
    expect((await run({ environments: ['production'] })).verdict).toBe('clean');
  });

  it('speaks of a branch that is shared with one that was asked for, whichever of the two it is', async () => {
    const local = smallWorkspace['environments/local/environment.yaml']?.replace('development', 'main') ?? '';
    folder.write({ ...smallWorkspace, 'environments/local/environment.yaml': local });
    const expected = ['environments/production/environment.yaml:1:9 shared-branch'];
    expect(found(await run({ environments: ['local'] }))).toEqual(expected);
    expect(found(await run({ environments: ['production'] }))).toEqual(expected);
  });

  it('warns and goes on when values are left for a component that is off', async () => {
    folder.write({ ...smallWorkspace, 'environments/local/values/viewer.yaml': 'a: 1\n' });
    const result = await run();
    expect(found(result)).toEqual(['environments/local/values/viewer.yaml:1:1 values-for-disabled-component']);
    expect(result.verdict).toBe('clean');
    expect(result.rows).toHaveLength(2);
  });

  it('cannot do its work for an environment that is not there, or where there is none', async () => {
    folder.write(smallWorkspace);
    const result = await run({ environments: ['prodction'] });
    expect(result).toMatchObject({ verdict: 'failed', problems: [{ args: { suggestion: 'production' } }] });
    rmSync(join(folder.path, 'environments'), { recursive: true });
    expect((await run()).problems.map(({ code }) => code)).toEqual(['no-environments']);
  });

  it('cannot do its work where it cannot write', async () => {
    folder.write({ ...smallWorkspace, out: 'a file' });
    const result = await run();
    expect(result).toMatchObject({ verdict: 'failed', problems: [{ code: 'unwritable-folder' }] });
  });

  it('gives the same bytes in another folder', async () => {
    folder.write(smallWorkspace);
    folder.write(
      Object.fromEntries(Object.entries(smallWorkspace).map(([path, text]) => [`else/where/${path}`, text])),
    );
    await run();
    const workspace = readWorkspace(join(folder.path, 'else/where'));
    if ('code' in workspace) throw new Error(workspace.code);
    await render({ workspace, output: join(folder.path, 'other') });
    const files = rendered().map((path) => path.slice('out/'.length));
    expect(files.map((path) => folder.read(`other/${path}`))).toEqual(files.map((path) => folder.read(`out/${path}`)));
  });
});
