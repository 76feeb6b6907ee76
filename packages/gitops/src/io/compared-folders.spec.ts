import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffTrees } from '@254carbon/manifest';
import { comparedFolders } from './compared-folders';
import { useTemporaryFolder } from './testing/temporary-folder';

const folder = useTemporaryFolder();
const compare = () => comparedFolders(join(folder.path, 'a'), join(folder.path, 'b'));

describe('comparedFolders', () => {
  it('knows what is the same without decoding it, and counts its documents', () => {
    folder.write({
      'a/x.yaml': 'a: 1\n---\nb: 2\n',
      'b/x.yaml': 'a: 1\n---\nb: 2\n',
      'a/y.yaml': 'a: 1\n',
      'b/y.yaml': 'a: 2\n',
      'a/z': '',
    });
    const { before, after, sameFiles } = compare();
    expect(['x.yaml', 'y.yaml', 'z'].map((file) => sameFiles.isSame(file))).toEqual([true, false, false]);
    expect(sameFiles.countDocuments('x.yaml')).toBe(2);
    expect([before.list(''), after.list('')]).toEqual([
      ['x.yaml', 'y.yaml', 'z'],
      ['x.yaml', 'y.yaml'],
    ]);
    expect([before.read('y.yaml'), after.read('y.yaml'), after.read('z')]).toEqual(['a: 1\n', 'a: 2\n', undefined]);
  });

  it('follows no link, gives no text for what is none, and leaves out what belongs to Git and to us', () => {
    folder.write({
      'a/.git/config': 'x',
      'a/.render/a.json': 'x',
      'a/node_modules/x/y': 'x',
      secret: 'c4n4ry',
      'b/.keep': '',
    });
    writeFileSync(join(folder.path, 'a/image.png'), Buffer.from([0xff, 0xd8, 0x00]));
    symlinkSync('../secret', join(folder.path, 'a/link'));
    const { before } = compare();
    expect(before.list('')).toEqual(['image.png', 'link']);
    expect([before.read('image.png'), before.read('link')]).toEqual([undefined, 'symbolic link to ../secret\n']);
  });

  it('takes a folder that is not there for empty', () => {
    folder.write({ 'b/x.yaml': 'a: 1\n' });
    const { before, after } = comparedFolders(undefined, join(folder.path, 'b'));
    expect(diffTrees(before, after).objects).toHaveLength(1);
  });
});
