import { memoryTree } from './memory-tree';

describe('memoryTree', () => {
  const tree = memoryTree({ 'b/z.yaml': 'z', 'b/a/c.yaml': 'c', 'bc/d.yaml': 'd', 'a.yaml': '' });

  it('reads what it was given, the empty text too, and undefined for what is not there', () => {
    expect(tree.read('b/z.yaml')).toBe('z');
    expect(tree.read('a.yaml')).toBe('');
    expect(tree.read('b')).toBeUndefined();
    expect(tree.read('toString')).toBeUndefined();
  });

  it('lists all files below a folder, sorted, and not those of a folder whose name only starts like it', () => {
    expect(tree.list('b')).toEqual(['b/a/c.yaml', 'b/z.yaml']);
    expect(tree.list('b/')).toEqual(['b/a/c.yaml', 'b/z.yaml']);
    expect(tree.list('')).toEqual(['a.yaml', 'b/a/c.yaml', 'b/z.yaml', 'bc/d.yaml']);
    expect(tree.list('nowhere')).toEqual([]);
  });
});
