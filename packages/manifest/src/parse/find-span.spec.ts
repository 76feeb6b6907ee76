import { parseYaml } from './parse-yaml';
import type { Path } from '../json';

const TEXT = `# comment
apiVersion: v1
metadata:
  name: "loki"
  'labels': { app: loki, "a.b": [1, two] }
spec:
  list:
  - name: one
    ports: [80, 443]
  -
    name: two
  - - nested
  empty:
  text: |
    some
    text
  folded: >-
    more
  quoted: 'it''s'
  plain: one
    two
  anchor: &x
    key: value
  alias: *x
---
second: document
`;

const { documents } = parseYaml(TEXT, 'x.yaml');
const at = (path: Path, on?: 'key' | 'value') => {
  const { line, column, length } = documents[0]!.positionOf(path, on);
  return `${line}:${column}${length === undefined ? '' : `+${length}`}`;
};

describe('positionOf', () => {
  it.each([
    ['a plain value', ['apiVersion'], '2:13+2'],
    ['a quoted value, quotes included', ['metadata', 'name'], '4:9+6'],
    ['a value with an escape', ['spec', 'quoted'], '19:11+7'],
    ['a value in a flow mapping', ['metadata', 'labels', 'app'], '5:20+4'],
    ['an item of a flow list', ['metadata', 'labels', 'a.b', 1], '5:37+3'],
    ['a flow mapping by its brace', ['metadata', 'labels'], '5:13'],
    ['a block mapping by its key', ['metadata'], '3:1+8'],
    ['a block list by its key', ['spec', 'list'], '7:3+4'],
    ['a mapping in a list by its first key', ['spec', 'list', 0], '8:5'],
    ['a mapping below its dash', ['spec', 'list', 1], '11:5'],
    ['an item of an item', ['spec', 'list', 2, 0], '12:7+6'],
    ['a value in an item', ['spec', 'list', 0, 'ports', 1], '9:17+3'],
    ['nothing by its key', ['spec', 'empty'], '13:3+5'],
    ['a literal block by its sign', ['spec', 'text'], '14:9+1'],
    ['a folded block by its sign', ['spec', 'folded'], '17:11+2'],
    ['the first line of text on several', ['spec', 'plain'], '20:10+3'],
    ['an alias by itself', ['spec', 'alias'], '24:10+2'],
    ['what an alias stands for', ['spec', 'alias', 'key'], '23:10+5'],
    ['the root', [], '2:1'],
  ] as [string, Path, string][])('finds %s', (_name, path, where) => {
    expect(at(path)).toBe(where);
  });

  it.each([
    [['metadata', 'name'], '4:3+4'],
    [['metadata', 'labels'], '5:3+8'],
    [['metadata', 'labels', 'a.b'], '5:26+5'],
    [['spec', 'alias', 'key'], '23:5+3'],
    [['metadata', 'labels', 'a.b', 0], '5:34+1'],
    [[], '2:1'],
  ] as [Path, string][])('finds the key of %j', (path, where) => {
    expect(at(path, 'key')).toBe(where);
  });

  it.each([
    [['spec', 'missing'], '6:1+4'],
    [['spec', 'list', 7, 'name'], '7:3+4'],
    [['spec', 'list', 0, 'missing', 'deeper'], '8:5'],
    [['metadata', 'name', 'deeper'], '4:3+4'],
    [['metadata', 'labels', 'a.b', 'x'], '5:26+5'],
    [['missing'], '2:1'],
    [['spec', 'list', 'name'], '7:3+4'],
  ] as [Path, string][])('gives the key of the nearest ancestor for %j, which is not there', (path, where) => {
    expect(at(path)).toBe(where);
  });

  it('knows the documents of a file apart', () => {
    expect(documents[1]!.positionOf(['second'])).toEqual({ line: 26, column: 9, length: 8 });
    expect(documents[1]!.positionOf(['apiVersion'])).toEqual({ line: 26, column: 1 });
  });

  it('finds the last of two keys, whose value counts, and keys that are not written as they are read', () => {
    const [document] = parseYaml('a: 1\na: 2\non: 3\n0x10: 4\n', 'x.yaml').documents;
    expect(document!.positionOf(['a'])).toMatchObject({ line: 2 });
    expect(document!.positionOf(['true'])).toMatchObject({ line: 3, column: 5 });
    expect(document!.positionOf(['16'])).toMatchObject({ line: 4, column: 7 });
  });

  it('takes the anchor that stood last before the alias', () => {
    const [document] = parseYaml('a: &x { k: 1 }\nb: *x\nc: &x { k: 2 }\nd: *x\n', 'x.yaml').documents;
    expect(document!.positionOf(['b', 'k'])).toMatchObject({ line: 1 });
    expect(document!.positionOf(['d', 'k'])).toMatchObject({ line: 3 });
  });
});
