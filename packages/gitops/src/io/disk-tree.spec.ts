import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskTree } from './disk-tree';
import { useTemporaryFolder } from './testing/temporary-folder';

const folder = useTemporaryFolder();

const codes = (tree: ReturnType<typeof diskTree>) => tree.problems.map(({ code, where }) => `${where.file} ${code}`);

describe('diskTree', () => {
  it('lists files of a folder in order and reads them', () => {
    folder.write({ 'e/b/2.yaml': 'two', 'e/a.yaml': 'one', 'other.yaml': '', 'e/.hidden': '', 'e/node_modules/x': '' });
    const tree = diskTree(folder.path);
    expect(tree.list('e')).toEqual(['e/a.yaml', 'e/b/2.yaml']);
    expect(tree.read('e/b/2.yaml')).toBe('two');
    expect(tree.problems).toEqual([]);
  });

  it('knows nothing of what is not there', () => {
    folder.write({ 'a.yaml': '' });
    const tree = diskTree(folder.path);
    expect(tree.list('nowhere')).toEqual([]);
    expect(tree.read('nowhere/x')).toBeUndefined();
    expect(tree.read('a.yaml/x')).toBeUndefined();
    expect(tree.problems).toEqual([]);
  });

  it('lists no links and says so', () => {
    mkdirSync(join(folder.path, 'e'));
    symlinkSync('/etc/passwd', join(folder.path, 'e/values.yaml'));
    symlinkSync('..', join(folder.path, 'e/up'));
    const tree = diskTree(folder.path);
    expect(tree.list('e')).toEqual([]);
    expect(codes(tree).sort()).toEqual(['e/up symbolic-link', 'e/values.yaml symbolic-link']);
  });

  it('reads nothing outside its root, neither by name nor by a link on the way', () => {
    folder.write({ 'secret.txt': 'x', 'root/a': '' });
    symlinkSync(folder.path, join(folder.path, 'root/out'));
    const tree = diskTree(join(folder.path, 'root'));
    expect(tree.read('../secret.txt')).toBeUndefined();
    expect(tree.read('out/secret.txt')).toBeUndefined();
    expect(codes(tree)).toEqual(['../secret.txt unsafe-path', 'out/secret.txt symbolic-link']);
  });

  it('refuses what is no text, once however often it is asked', () => {
    writeFileSync(join(folder.path, 'a.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    const tree = diskTree(folder.path);
    expect([tree.read('a.yaml'), tree.read('a.yaml')]).toEqual([undefined, undefined]);
    expect(codes(tree)).toEqual(['a.yaml unreadable-file']);
  });

  it('refuses a file that is too large and a folder in place of a file', () => {
    writeFileSync(join(folder.path, 'big.yaml'), Buffer.alloc(8 * 1024 * 1024 + 1, 'a'));
    mkdirSync(join(folder.path, 'b.yaml'));
    const tree = diskTree(folder.path);
    expect([tree.read('big.yaml'), tree.read('b.yaml')]).toEqual([undefined, undefined]);
    expect(tree.problems.map(({ args }) => args['reason'])).toEqual(['larger than 8 MiB', 'a folder']);
  });
});
