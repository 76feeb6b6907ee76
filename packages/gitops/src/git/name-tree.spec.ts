import { execFileSync } from 'node:child_process';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { nameTree } from './name-tree';

const folder = useTemporaryFolder();

describe('nameTree', () => {
  it('names a tree as git does, in the order of bytes, a folder as if it ended with a slash', () => {
    const files = ['a', 'a.b', 'a-b/c', 'a/b', 'ab', 'ä', '\u{1f600}', '\ufb01', 'deep/er/est/x', 'long'];
    const contents = Object.fromEntries(files.map((path) => [path, path === 'long' ? 'ö'.repeat(9000) : path]));
    // "a" cannot be a file and a folder.
    delete contents['a'];
    folder.write(contents);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' }).trim();
    git('init', '--quiet');
    git('add', '--all');
    const named = nameTree(Object.entries(contents).map(([path, content]) => ({ path, content })));
    expect(named.id).toBe(git('write-tree'));
  });
});
