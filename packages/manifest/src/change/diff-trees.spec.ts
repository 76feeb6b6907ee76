import * as fc from 'fast-check';
import { emitYaml } from '../emit/emit-yaml';
import type { Json } from '../json';
import { memoryTree } from '../memory-tree';
import { applyFields } from './apply-fields';
import { canonicalText } from './canonical-text';
import { diffTrees, type DiffTreesOptions } from './diff-trees';
import { partAfter, partBefore, type TreeChange } from './tree-change';

type Files = Readonly<Record<string, string>>;

const config = (name: string, value: string, namespace = 'x') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\ndata:\n  key: ${value}\n`;

function diff(before: Files, after: Files, options?: DiffTreesOptions): TreeChange {
  return diffTrees(memoryTree(before), memoryTree(after), options);
}

function tell({ objects, texts }: TreeChange): string[] {
  return [
    ...objects.map((change) => {
      const [from, to] = [partBefore(change), partAfter(change)].map((part) => part && `${part.title} in ${part.file}`);
      return `${change.what} ${from === to ? from : [from, to].filter(Boolean).join(' > ')}`;
    }),
    ...texts.map(({ what, file, from }) => `${what} ${from === undefined ? '' : `${from} > `}${file}`),
  ];
}

const same = { isSame: () => true, countDocuments: () => 3 };

describe('diffTrees', () => {
  it('tells objects that are added, removed and changed, and counts the others', () => {
    const before = { 'a.yaml': `${config('a', '1')}---\n${config('b', '1')}`, 'c.yaml': config('c', '1') };
    const after = { 'a.yaml': `${config('b', '2')}---\n${config('d', '4')}`, 'c.yaml': config('c', '1') };
    const change = diff(before, after);
    expect(tell(change)).toEqual([
      'removed ConfigMap x/a in a.yaml',
      'changed ConfigMap x/b in a.yaml',
      'added ConfigMap x/d in a.yaml',
    ]);
    expect(change.unchanged).toBe(1);
  });

  it('tells an object that stands in another file, and one that has another name', () => {
    expect(tell(diff({ 'a.yaml': config('a', '1') }, { 'b.yaml': config('a', '1') }))).toEqual([
      'moved ConfigMap x/a in a.yaml > ConfigMap x/a in b.yaml',
    ]);
    const renamed = diff({ 'a.yaml': config('old', '1') }, { 'a.yaml': config('new', '1') });
    expect(tell(renamed)).toEqual(['renamed ConfigMap x/old in a.yaml > ConfigMap x/new in a.yaml']);
    expect(renamed.objects[0]).toMatchObject({ fields: [{ what: 'changed', path: ['metadata', 'name'] }] });
  });

  it('pairs the config maps of a generator, whose names end in a digest', () => {
    const change = diff({ 'a.yaml': config('a-5g9t2k7mb4', '1') }, { 'a.yaml': config('a-6hc8d9f2kt', '2') });
    expect(tell(change)).toEqual(['renamed ConfigMap x/a-5g9t2k7mb4 in a.yaml > ConfigMap x/a-6hc8d9f2kt in a.yaml']);
  });

  it('takes no bare object for another one of its kind', () => {
    const account = (name: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n`;
    expect(tell(diff({ 'a.yaml': account('a') }, { 'a.yaml': account('b') }))).toEqual([
      'removed ServiceAccount a in a.yaml',
      'added ServiceAccount b in a.yaml',
    ]);
  });

  it('keeps objects of one identity in two files apart', () => {
    const both = { 'a.yaml': config('a', '1'), 'b/sync.yaml': config('a', '1') };
    expect(tell(diff(both, { ...both, 'b/sync.yaml': config('a', '2') }))).toEqual([
      'changed ConfigMap x/a in b/sync.yaml',
    ]);
  });

  it('counts files in which only layout, comments or an order without meaning differ', () => {
    const before = { 'a.yaml': `# Old.\n${config('a', '1')}---\n${config('b', '1')}` };
    const after = { 'a.yaml': `# New.\n${config('b', '"1"').replace('"1"', "'1'")}---\n${config('a', '1')}` };
    const change = diff(before, { 'a.yaml': `# New.\n${config('b', '1')}---\n${config('a', '1')}` });
    expect([tell(change), change.layout, change.unchanged]).toEqual([[], ['a.yaml'], 2]);
    expect(tell(diff(before, after))).toEqual(['changed ConfigMap x/b in a.yaml']);
  });

  it('reads JSON, lists of objects and data without an identity', () => {
    const list = (value: string) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, value }],
      });
    const kustomization = (file: string) =>
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- ${file}\n`;
    const change = diff(
      { 'a.json': list('1'), 'k/kustomization.yaml': kustomization('a.yaml') },
      { 'a.json': list('2'), 'k/kustomization.yaml': kustomization('b.yaml') },
    );
    expect(tell(change)).toEqual(['changed Pod a in a.json', 'changed k/kustomization.yaml in k/kustomization.yaml']);
  });

  it('tells documents that cannot be read, and other files, as text', () => {
    const before = { 'a.yaml': `${config('a', '1')}---\na: {{ .x }}\n`, 'README.md': 'one\n', 'docs/a.md': 'same\n' };
    const after = { 'a.yaml': `${config('a', '1')}---\na: {{ .y }}\n`, 'README.md': 'two\n', 'docs/b.md': 'same\n' };
    const change = diff(before, after);
    expect(tell(change)).toEqual(['changed README.md', 'changed a.yaml', 'moved docs/a.md > docs/b.md']);
    expect(change.texts[1]).toMatchObject({ before: 'a: {{ .x }}\n', after: 'a: {{ .y }}\n' });
  });

  it('tells a file that is no text, without its content', () => {
    const binary = { list: () => ['a.png'], read: () => undefined };
    expect(diffTrees(binary, binary).texts).toEqual([{ what: 'changed', file: 'a.png' }]);
    expect(diffTrees(binary, binary, { sameFiles: same }).texts).toEqual([]);
  });

  it('does not read files that are known to be the same', () => {
    const unread = { list: () => ['a.yaml'], read: () => fail('was read') as never };
    expect(diffTrees(unread, unread, { sameFiles: same })).toMatchObject({ objects: [], unchanged: 3 });
  });

  it('keeps as context what is judged together', () => {
    const files = {
      'a.yaml': config('a', '1'),
      'b.yaml': config('b', '1').replace('ConfigMap', 'Pod'),
      'c.yaml': config('c', '1'),
    };
    const { context } = diff(
      files,
      { ...files, 'a.yaml': config('a', '2') },
      { contextKinds: { ConfigMap: ['Pod', 'ConfigMap'] } },
    );
    expect(context.before.map(({ title }) => title)).toEqual(['Pod x/b', 'ConfigMap x/c']);
    expect(
      diff(files, { ...files, 'a.yaml': config('a', '2') }, { contextKinds: { Pod: ['Pod'] } }).context.after,
    ).toEqual([]);
    const gone = diff(files, { 'b.yaml': files['b.yaml'] }, { contextKinds: { removed: ['Pod'] } });
    expect(gone.context.after.map(({ title }) => title)).toEqual(['Pod x/b']);
  });
});

const name = fc.constantFrom('a', 'b', 'c', 'd');
const object = fc.record({
  apiVersion: fc.constant('v1'),
  kind: fc.constantFrom('ConfigMap', 'Service'),
  metadata: fc.record({ name, namespace: fc.constantFrom('x', 'y') }),
  data: fc.dictionary(name, fc.oneof(name, fc.nat(2)), { maxKeys: 2 }),
});
const text = fc.oneof(
  fc
    .array(object, { minLength: 1, maxLength: 3 })
    .map((objects) => objects.map((one) => emitYaml(one as Json)).join('---\n')),
  fc.constantFrom('a: {{ .x }}\n', 'a: {{ .y }}\n'),
);
const files = fc.dictionary(fc.constantFrom('a.yaml', 'b.yaml', 'c/d.yaml'), text, { maxKeys: 3 });
const notes = fc.dictionary(fc.constantFrom('README.md', 'Makefile'), name, { maxKeys: 2 });
const tree = fc.tuple(files, notes).map(([one, other]): Files => ({ ...one, ...other }));

/** What a tree holds: objects with their file, and texts. */
function contentOf(of: Files): string[] {
  const { objects, texts } = diff({}, of);
  return [
    ...objects.map((change) => `${partAfter(change)?.file} ${canonicalText(partAfter(change)?.value)}`),
    ...texts.map(({ file, after }) => `${file} ${after}`),
  ].sort();
}

/** What the tree before holds, and what is told of it, make what the tree after holds. */
function apply(before: Files, { objects, texts }: TreeChange): string[] {
  const content = contentOf(before);
  const take = (one: string) => void content.splice(content.indexOf(one), content.includes(one) ? 1 : fail(one));
  for (const change of objects) {
    const [from, to] = [partBefore(change), partAfter(change)];
    if (from !== undefined) take(`${from.file} ${canonicalText(from.value)}`);
    const value = 'fields' in change && from !== undefined ? applyFields(from.value, change.fields) : to?.value;
    if (to !== undefined) content.push(`${to.file} ${canonicalText(value)}`);
  }
  for (const { what, file, from, before: old, after } of texts) {
    if (what !== 'added') take(`${from ?? file} ${old}`);
    if (what !== 'removed') content.push(`${file} ${after}`);
  }
  return content.sort();
}

describe('diffTrees, for any two trees', () => {
  it('finds nothing between a tree and itself', () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(diff(one, one)).toMatchObject({ objects: [], texts: [], layout: [] });
      }),
    );
  });

  it('tells enough to make the one from the other', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => expect(apply(before, diff(before, after))).toEqual(contentOf(after))),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which files are listed', () => {
    const listedBackwards = (of: Files) => ({ ...memoryTree(of), list: () => Object.keys(of).sort().reverse() });
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(diffTrees(listedBackwards(before), listedBackwards(after))).toEqual(diff(before, after));
      }),
    );
  });

  it('tells the way back as the mirror of the way there', () => {
    const kinds = ({ objects, texts }: TreeChange) => [...objects, ...texts].map(({ what }) => what).sort();
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', renamed: 'renamed' };
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const there = kinds(diff(before, after)).map((what) => mirrored[what]);
        expect(kinds(diff(after, before))).toEqual(there.sort());
      }),
    );
  });
});
