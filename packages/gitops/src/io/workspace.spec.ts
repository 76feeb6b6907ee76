import { join } from 'node:path';
import { useTemporaryFolder } from './testing/temporary-folder';
import { readWorkspace } from './workspace';

const folder = useTemporaryFolder();

describe('readWorkspace', () => {
  it('finds the nx.json above, and takes the defaults where it says nothing', () => {
    folder.write({ 'nx.json': '{}', 'a/b/c': '' });
    expect(readWorkspace(join(folder.path, 'a/b'))).toEqual({
      root: folder.path,
      componentsDir: 'packages/components',
      environmentsDir: 'environments',
    });
  });

  it('reads the options of the plugin, also beside comments and trailing commas', () => {
    folder.write({
      'nx.json': `{
        // "plugins": [],
        "plugins": ["other", { "plugin": "@254carbon/gitops/plugin", "options": { "componentsDir": "./parts//", }, }], /* , */
      }`,
    });
    expect(readWorkspace(folder.path)).toMatchObject({ componentsDir: 'parts', environmentsDir: 'environments' });
  });

  it.each(['"../parts"', '"/etc"', '7', '""'])('refuses %s as a folder', (value) => {
    folder.write({
      'nx.json': `{"plugins":[{"plugin":"@254carbon/gitops/plugin","options":{"environmentsDir":${value}}}]}`,
    });
    expect(readWorkspace(folder.path)).toMatchObject({ code: 'invalid-nx-json', where: { file: 'nx.json' } });
  });

  it('refuses an nx.json that is none', () => {
    folder.write({ 'nx.json': '{' });
    expect(readWorkspace(folder.path)).toMatchObject({ code: 'invalid-nx-json' });
  });

  it('says where there is no workspace', () => {
    expect(readWorkspace(folder.path)).toMatchObject({ code: 'no-workspace', where: { file: folder.path } });
  });
});
