import { originalOffset, parseIndented } from './parse-indented';
import { parseYaml } from './parse-yaml';

/** What Go's readers accept and YAML 1.2, read to the letter, does not: closing brackets at the column of the key. */
const TEXT = `list: [
  a,
]
map:
  inner: {
    b: 1,
  }
  text: "one
  two"
next: 3
`;

describe('a text whose brackets and quotes end at the column of their key', () => {
  const { documents, problems } = parseYaml(TEXT, 'x.yaml');

  it('is read as Kubernetes reads it', () => {
    expect(problems).toEqual([]);
    expect(documents[0]?.value).toEqual({ list: ['a'], map: { inner: { b: 1 }, text: 'one two' }, next: 3 });
  });

  it.each([
    [['list', 0], { line: 2, column: 3, length: 1 }],
    [['map', 'inner', 'b'], { line: 6, column: 8, length: 1 }],
    [['map', 'text'], { line: 8, column: 9, length: 4 }],
    [['next'], { line: 10, column: 7, length: 1 }],
  ])('has the place of %j in the file', (path, position) => {
    expect(documents[0]?.positionOf(path)).toEqual(position);
  });

  it('has the place of what is wrong behind them', () => {
    expect(parseYaml(`${TEXT}next: 4\n`, 'x.yaml').problems).toMatchObject([
      { code: 'duplicate-key', where: { line: 11, column: 1 }, args: { firstLine: 10 } },
    ]);
    expect(parseYaml(`${TEXT}a: b: c\n`, 'x.yaml').problems).toMatchObject([
      { code: 'yaml-syntax', where: { line: 11, column: 5 }, args: { cause: 'colon-in-text' } },
    ]);
  });
});

describe('parseIndented', () => {
  it('leaves a text alone that needs nothing', () => {
    const parsed = parseIndented('a: [\n  b\n  ]\n');
    expect(parsed).toMatchObject({ padded: { text: 'a: [\n  b\n  ]\n', pads: [] } });
  });

  it('gives up on a quote that a long file never closes', () => {
    const text = `a: "b\n${'c: d\n'.repeat(20_000)}`;
    expect(parseIndented(text)).toMatchObject({ reason: expect.any(String) as string });
    expect(parseYaml(text, 'x.yaml').problems).toMatchObject([
      { code: 'yaml-syntax', where: { line: 1, column: 4 }, args: { cause: 'open-quote' } },
    ]);
  });

  it('maps offsets back, those within what was put in too', () => {
    const padded = { text: '', pads: [5, 110] };
    expect([0, 5, 6, 104, 105, 106, 110, 111, 210, 211].map((offset) => originalOffset(padded, offset))).toEqual([
      0, 5, 5, 5, 5, 6, 10, 10, 10, 11,
    ]);
  });
});
