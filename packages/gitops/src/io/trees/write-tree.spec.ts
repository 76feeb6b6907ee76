import { mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeTree } from './encode-tree';
import { readRecord } from './render-record';
import { useTemporaryFolder } from '../testing/temporary-folder';
import { applyTree, planTree, stageTree } from './write-tree';

const folder = useTemporaryFolder();

const treeOf = (files: Readonly<Record<string, string>>) =>
  encodeTree(Object.entries(files).map(([path, content]) => ({ path, content })));

function plan(files: Readonly<Record<string, string>>) {
  return planTree({ output: folder.path, environment: 'local' }, treeOf(files));
}

function write(files: Readonly<Record<string, string>>) {
  const made = plan(files);
  stageTree(made, treeOf(files));
  applyTree(made);
  return { write: made.write, unchanged: made.unchanged, remove: made.remove };
}

function age(path: string): void {
  utimesSync(join(folder.path, path), 1, 1);
}

const isAged = (path: string) => statSync(join(folder.path, path)).mtimeMs === 1000;

describe('writing a tree', () => {
  it('makes the folder with its record and nothing else', () => {
    expect(write({ 'README.md': 'a\n', 'k8s/base/x.yaml': 'b\n' }).write).toEqual(['README.md', 'k8s/base/x.yaml']);
    expect(folder.list()).toEqual(['.render/local.json', 'local/README.md', 'local/k8s/base/x.yaml']);
    expect([...readRecord(folder.path, 'local').keys()]).toEqual(['README.md', 'k8s/base/x.yaml']);
  });

  it('writes nothing when nothing changed', () => {
    write({ a: '1', 'd/b': '2' });
    ['local/a', 'local/d/b', '.render/local.json'].forEach(age);
    expect(write({ a: '1', 'd/b': '2' })).toEqual({ write: [], unchanged: ['a', 'd/b'], remove: [] });
    expect(['local/a', 'local/d/b', '.render/local.json'].every(isAged)).toBe(true);
  });

  it('writes what changed, leaves the rest, and removes what is no longer made with its folders', () => {
    write({ a: '1', b: '1', 'deep/down/c': '1' });
    age('local/a');
    expect(write({ a: '1', b: '2' })).toEqual({ write: ['b'], unchanged: ['a'], remove: ['deep/down/c'] });
    expect(folder.list()).toEqual(['.render/local.json', 'local/a', 'local/b']);
    expect(statSync(join(folder.path, 'local/deep'), { throwIfNoEntry: false })).toBeUndefined();
    expect(isAged('local/a')).toBe(true);
  });

  it('lets a file become a folder and a folder a file', () => {
    write({ a: '1', 'b/c': '1' });
    write({ 'a/c': '2', b: '2' });
    expect(folder.list()).toEqual(['.render/local.json', 'local/a/c', 'local/b']);
  });

  it('repairs a file of its own that somebody edited', () => {
    write({ a: '1' });
    writeFileSync(join(folder.path, 'local/a'), 'edited');
    expect(write({ a: '1' }).write).toEqual(['a']);
    expect(folder.read('local/a')).toBe('1');
  });

  it('refuses a folder with a file that it did not make, and leaves it', () => {
    write({ a: '1' });
    folder.write({ 'local/notes.txt': 'mine' });
    const refused = plan({ a: '2' });
    expect(refused.foreign).toEqual(['notes.txt']);
    expect(() => applyTree(refused)).toThrow('holds files that render did not make');
    expect(folder.read('local/notes.txt')).toBe('mine');
    expect(folder.read('local/a')).toBe('1');
  });

  it('refuses links, also in place of the whole folder', () => {
    write({ a: '1' });
    symlinkSync('/etc', join(folder.path, 'local/b'));
    expect(plan({ a: '1' }).foreign).toEqual(['b']);
    rmSync(join(folder.path, 'local'), { recursive: true });
    mkdirSync(join(folder.path, 'elsewhere'));
    symlinkSync(join(folder.path, 'elsewhere'), join(folder.path, 'local'));
    expect(plan({ a: '1' }).foreign).toEqual(['./']);
  });

  it.each(['../x', '/etc/x', 'a/../../x', '.git/config'])('never writes %s', (path) => {
    expect(() => plan({ [path]: '1' })).toThrow('leaves its tree');
  });

  it('removes nothing on the word of a record that names files outside', () => {
    folder.write({ 'victim.txt': 'safe', '.render/local.json': '{"files":{"../victim.txt":"x","__proto__":"x"}}' });
    expect(write({ a: '1' }).remove).toEqual([]);
    expect(folder.read('victim.txt')).toBe('safe');
  });

  it('takes a damaged record for none', () => {
    write({ a: '1' });
    folder.write({ '.render/local.json': '{"files": [' });
    expect(plan({ a: '1' }).foreign).toEqual([]);
    expect(plan({ a: '2' }).foreign).toEqual(['a']);
  });

  it('finishes what an interrupted run began', () => {
    write({ a: '1', old: '1' });
    // As if killed after the record, half of the files and some of the staging were written.
    folder.write({
      '.render/local.json': JSON.stringify({ files: { a: '', old: '', b: '', c: '' } }),
      'local/b': '2',
      '.render/.local.staging/file': 'half',
    });
    expect(write({ a: '1', b: '3', c: '3' })).toEqual({ write: ['b', 'c'], unchanged: ['a'], remove: ['old'] });
    expect(folder.list()).toEqual(['.render/local.json', 'local/a', 'local/b', 'local/c']);
  });

  it('removes a whole tree and its record, but not the folder while something else is in it', () => {
    write({ a: '1', 'b/c': '1' });
    write({});
    expect(folder.list()).toEqual([]);
    expect(statSync(join(folder.path, 'local'), { throwIfNoEntry: false })).toBeUndefined();
  });
});
