import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder';

const root = join(__dirname, '../..');

describe('packageFolder', () => {
  it.each(['src/io', 'dist', 'dist/generators', '.'])('finds the package from its %s', (folder) => {
    const found = packageFolder(join(root, folder));
    expect(found).toEqual({ folder: root, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(existsSync(join(found.folder, 'bin/gitops.cjs'))).toBe(true);
  });

  it('takes no other package for it', () => {
    expect(() => packageFolder(join(root, '../manifest/src'))).toThrow('is gone');
  });
});
