import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../render/render';
import { recallRender } from './recall-render';
import { rememberRender } from './remember-render';
import { smallWorkspace } from '../../testing/small-workspace';
import { useTemporaryFolder } from '../testing/temporary-folder';

const folder = useTemporaryFolder();
const STORE = 'packages/components/store/component.ts';
const PRODUCTION = 'environments/production/environment.yaml';
const original = (file: string) => smallWorkspace[file] ?? '';

const place = () => ({
  workspace: { root: folder.path, componentsDir: 'packages/components', environmentsDir: 'environments' },
  output: join(folder.path, 'out'),
  tool: 'one',
});

function renderWhole(change: Readonly<Record<string, string>> = {}) {
  folder.write({ ...smallWorkspace, ...change });
  const { workspace, output } = place();
  return rememberRender(place(), () => render({ workspace, output }));
}

const recall = (change: { tool?: string; environments?: readonly string[] } = {}) =>
  recallRender({ ...place(), environments: [], ...change })?.map(({ environment }) => environment);

describe('recallRender', () => {
  it('answers as the render did, for all environments and for some', async () => {
    const { rows } = await renderWhole();
    expect(recallRender({ ...place(), environments: [] })).toEqual(
      rows.map(({ environment, branch, components, files, objects }) =>
        expect.objectContaining({ environment, branch, components, files, objects }),
      ),
    );
    expect(recall({ environments: ['production'] })).toEqual(['production']);
  });

  it('knows nothing before the first render, of another output, or of an environment that is not there', async () => {
    expect(recall()).toBeUndefined();
    await renderWhole();
    expect(recallRender({ ...place(), output: join(folder.path, 'other'), environments: [] })).toBeUndefined();
    expect(recall({ environments: ['qa'] })).toBeUndefined();
  });

  it('does not answer for another program', async () => {
    await renderWhole();
    expect(recall({ tool: 'two' })).toBeUndefined();
  });

  it.each([
    ['a setting', { [PRODUCTION]: original(PRODUCTION).replace('5', '3') }],
    ['a component', { [STORE]: original(STORE).replace('default: 1', 'default: 2') }],
    ['a comment', { [STORE]: `${original(STORE)}// more\n` }],
    ['values', { 'environments/production/values/viewer.yaml': 'theme: light\n' }],
    ['a new file of an environment', { 'environments/local/values/store.yaml': 'a: 1\n' }],
    ['a new environment', { 'environments/qa/environment.yaml': 'branch: qa\ncomponents: {}\n' }],
    ['a new file beside a component', { 'packages/components/store/values.ts': '' }],
    ['a new component', { 'packages/components/extra/component.ts': original(STORE) }],
  ])('does not answer after a change of %s', async (_, change: Record<string, string>) => {
    await renderWhole();
    folder.write(change);
    expect(recall()).toBeUndefined();
  });

  it('does not answer after a source was removed, renamed or became a link', async () => {
    await renderWhole();
    rmSync(join(folder.path, 'environments/production/values/viewer.yaml'));
    expect(recall()).toBeUndefined();
    await renderWhole();
    expect(recall()).toBeDefined();
    renameSync(join(folder.path, 'environments/local'), join(folder.path, 'environments/laptop'));
    expect(recall()).toBeUndefined();
    renameSync(join(folder.path, 'environments/laptop'), join(folder.path, 'environments/local'));
    expect(recall()).toBeDefined();
    folder.write({ 'elsewhere.yaml': 'theme: dark\n' });
    rmSync(join(folder.path, 'environments/production/values/viewer.yaml'));
    symlinkSync('../../../elsewhere.yaml', join(folder.path, 'environments/production/values/viewer.yaml'));
    expect(recall()).toBeUndefined();
  });

  it.each([
    ['edited', () => folder.write({ 'out/local/README.md': 'x' })],
    [
      'edited to the same length',
      () => folder.write({ 'out/local/README.md': folder.read('out/local/README.md').replace('a', 'b') }),
    ],
    ['removed', () => rmSync(join(folder.path, 'out/local/README.md'))],
    ['added', () => folder.write({ 'out/local/notes.txt': '' })],
    [
      'edited in the record',
      () =>
        folder.write({
          'out/.render/local.json': folder.read('out/.render/local.json').replace(/[0-9a-f]{64}/, 'f'.repeat(64)),
        }),
    ],
    ['removed with its record', () => rmSync(join(folder.path, 'out/.render/local.json'))],
    ['left of another environment', () => folder.write({ 'out/.render/qa.json': '{}' })],
    [
      'replaced by a link',
      () => {
        mkdirSync(join(folder.path, 'moved'));
        renameSync(join(folder.path, 'out/local'), join(folder.path, 'moved/local'));
        symlinkSync(join(folder.path, 'moved/local'), join(folder.path, 'out/local'));
      },
    ],
  ])('does not answer when something rendered was %s', async (_, tamper: () => void) => {
    await renderWhole();
    expect(recall()).toBeDefined();
    tamper();
    expect(recall()).toBeUndefined();
  });

  it('does not remember a render that told a problem', async () => {
    await renderWhole({ 'environments/local/values/viewer.yaml': 'a: 1\n' });
    expect(recall()).toBeUndefined();
  });

  it.each([
    ['look at the clock', { [STORE]: `export const now = Date.now();\n${original(STORE)}` }],
    [
      'use a file elsewhere',
      {
        [STORE]: `import { x } from '../../outside';\nexport const y = x;\n${original(STORE)}`,
        'packages/outside.ts': 'export const x = 1;\n',
      },
    ],
    ['are JavaScript', { 'packages/components/store/values.js': '' }],
    ['have a package.json that says what a folder means', { 'packages/components/store/package.json': '{}' }],
  ])('does not remember components that %s', async (_, change: Record<string, string>) => {
    expect((await renderWhole(change)).verdict).toBe('clean');
    expect(recall()).toBeUndefined();
  });

  it('does not remember a render during which a source changed', async () => {
    folder.write(smallWorkspace);
    const { workspace, output } = place();
    await rememberRender(place(), async () => {
      const result = await render({ workspace, output });
      folder.write({ [PRODUCTION]: original(PRODUCTION).replace('5', '3') });
      return result;
    });
    expect(recall()).toBeUndefined();
    folder.write({ [PRODUCTION]: original(PRODUCTION) });
    expect(recall()).toBeUndefined();
  });
});
