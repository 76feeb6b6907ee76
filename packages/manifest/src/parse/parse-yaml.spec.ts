import { MASK } from '../secret-text';
import { parseYaml } from './parse-yaml';

const valuesOf = (text: string) => parseYaml(text, 'x.yaml').documents.map(({ value }) => value);
const problemsOf = (text: string) =>
  parseYaml(text, 'x.yaml').problems.map(({ code, severity, where, args }) => ({
    code,
    severity,
    at: `${where.line}:${where.column}+${where.length ?? 0}`,
    args,
  }));

describe('parseYaml', () => {
  it('reads the documents of a file and numbers those that hold something', () => {
    const text = '# only a comment\n---\na: 1\n---\n---\n# nothing\n---\nnull\n---\n- b\n...\n---\n"text"\n';
    const { documents, problems } = parseYaml(text, 'dir/x.yaml');
    expect(problems).toEqual([]);
    expect(documents.map(({ file, index, value }) => [file, index, value])).toEqual([
      ['dir/x.yaml', 0, { a: 1 }],
      ['dir/x.yaml', 1, ['b']],
      ['dir/x.yaml', 2, 'text'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\n'],
    ['a comment', '# a\n'],
    ['a mark', '---\n'],
    ['a BOM', '\ufeff'],
  ])('finds no document and no problem in %s', (_name, text) => {
    expect(parseYaml(text, 'x.yaml')).toEqual({ documents: [], problems: [] });
  });

  it('reads JSON, tabs and all', () => {
    expect(valuesOf('{\n\t"a": [1, 2.5, -3e2, true, null, "\\u00e9\\n"],\n\t"b": {}\n}\n')).toEqual([
      { a: [1, 2.5, -300, true, null, 'é\n'], b: {} },
    ]);
  });

  it('reads CRLF and a byte order mark as if they were not there', () => {
    const text = '\ufeffa:\r\n  - b\r\nc: |\r\n  one\r\n  two\r\n';
    expect(valuesOf(text)).toEqual([{ a: ['b'], c: 'one\ntwo\n' }]);
    expect(parseYaml(text, 'x.yaml').documents[0]?.positionOf(['a', 0])).toEqual({ line: 2, column: 5, length: 1 });
  });

  it('reads anchors and aliases, which end with their document', () => {
    const text = 'a: &x { b: 1 }\nc: *x\nd: [&y one, *y]\n---\ne: *x\n';
    expect(valuesOf(text)).toEqual([{ a: { b: 1 }, c: { b: 1 }, d: ['one', 'one'] }, { e: null }]);
    expect(problemsOf(text)).toEqual([{ code: 'unknown-anchor', severity: 'error', at: '5:4+2', args: { name: 'x' } }]);
  });

  it('takes the later anchor of two that have one name', () => {
    expect(valuesOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual([{ a: 1, b: 1, c: 2, d: 2 }]);
  });

  it('reads tags that say what JSON has anyway', () => {
    expect(valuesOf('a: !!str 1\nb: !!int 2\nc: ! 3\nd: !!map {}\ne: !!seq []\nf: !!float 1.5\ng: !!null ~\n')).toEqual(
      [{ a: '1', b: 2, c: '3', d: {}, e: [], f: 1.5, g: null }],
    );
  });

  it('tells every duplicate key, with the line of the first, and keeps the last value', () => {
    const text = 'a: 1\nb:\n  c: 1\n  "c": 2\na: 2\n\'a\': 3\n';
    expect(problemsOf(text)).toEqual([
      { code: 'duplicate-key', severity: 'error', at: '4:3+3', args: { key: 'c', firstLine: 3 } },
      { code: 'duplicate-key', severity: 'error', at: '5:1+1', args: { key: 'a', firstLine: 1 } },
      { code: 'duplicate-key', severity: 'error', at: '6:1+3', args: { key: 'a', firstLine: 1 } },
    ]);
    expect(valuesOf(text)).toEqual([{ a: 3, b: { c: 2 } }]);
  });

  it('finds equal what is equal to Kubernetes', () => {
    expect(problemsOf('1: a\n"1": b\n').map(({ code }) => code)).toEqual(['duplicate-key']);
    expect(problemsOf('true: a\nyes: b\n').map(({ code }) => code)).toEqual(['ambiguous-scalar', 'duplicate-key']);
    expect(problemsOf('a: 1\nA: 2\n"": 3\n')).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s and leaves its value out', (key) => {
    const text = `a: 1\n"${key}": { polluted: true }\n`;
    expect(problemsOf(text)).toEqual([
      { code: 'forbidden-key', severity: 'error', at: `2:1+${key.length + 2}`, args: { key } },
    ]);
    const [value] = valuesOf(text);
    expect(value).toStrictEqual({ a: 1 });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('does not mind such words as values, nor keys that only Object.prototype has', () => {
    expect(problemsOf('a: __proto__\nb: [constructor]\ntoString: 1\nhasOwnProperty: 2\n')).toEqual([]);
  });

  it.each([
    ['in the text', 'a: b\u0007c\n', '1:5+1', 'U+0007'],
    ['in a comment', 'a: 1 # \u001b[31m\n', '1:8+1', 'U+001B'],
    ['as an escape', 'a: 1\nb: "x\\u001b"\n', '2:4+9', 'U+001B'],
    ['as an escape in a key', '"\\0": 1\n', '1:1+4', 'U+0000'],
    ['that is DEL', 'a: "\u007f"\n', '1:5+1', 'U+007F'],
  ])('refuses a control character %s', (_name, text, at, character) => {
    expect(problemsOf(text)).toEqual([{ code: 'control-character', severity: 'error', at, args: { character } }]);
  });

  it('accepts tabs, line breaks and every script', () => {
    expect(problemsOf('a: "\\t\\r\\n"\nb: "x\ty"\nc: é日本😀\n')).toEqual([]);
  });

  it.each([
    ['a list as a key', '? [a]\n: 1\n', '1:3+0'],
    ['a template', '{{ .Values.x }}: 1\n', '1:1+0'],
    ['a template as a value', 'a: {{ .Values.x }}\n', '1:5+0'],
    ['an alias as a key', 'a: &x b\n*x : 1\n', '2:1+2'],
    ['a null as a key', '~: 1\n', '1:1+1'],
  ])('refuses %s', (_name, text, at) => {
    expect(problemsOf(text)).toEqual([{ code: 'key-not-text', severity: 'error', at, args: {} }]);
  });

  it('refuses a colon without a space that only YAML 1.2 understands, but not in JSON', () => {
    expect(problemsOf('a: {b:[c]}\n')).toEqual([
      { code: 'yaml-syntax', severity: 'error', at: '1:5+1', args: { cause: 'colon-without-space' } },
    ]);
    expect(problemsOf('{"b":["c"],"d":{}}\n')).toEqual([]);
  });

  it('refuses merge keys, but not the text "<<"', () => {
    const text = 'base: &b { x: 1 }\nother:\n  <<: *b\n';
    expect(problemsOf(text)).toEqual([{ code: 'merge-key', severity: 'error', at: '3:3+2', args: {} }]);
    expect(valuesOf(text)).toEqual([{ base: { x: 1 }, other: {} }]);
    expect(problemsOf('"<<": 1\n')).toEqual([]);
  });

  it.each([
    ['of an unknown name', 'a: !Ref b\n', '!Ref'],
    ['for bytes', 'a: !!binary aGk=\n', '!!binary'],
    ['on a list', 'a: !!set [b]\n', '!!set'],
    ['that does not fit', 'a: !!int b\n', '!!int'],
    ['of a mapping on a list', 'a: !!map [b]\n', '!!map'],
  ])('refuses a tag %s', (_name, text, tag) => {
    expect(problemsOf(text)).toMatchObject([
      { code: 'unsupported-tag', severity: 'error', at: `1:4+${tag.length}`, args: { text: tag } },
    ]);
  });

  it.each(['.nan', '.inf', '-.Inf'])('refuses the number %s, which JSON does not have', (text) => {
    expect(problemsOf(`a: ${text}\n`)).toMatchObject([{ code: 'not-a-json-number', args: { text } }]);
    expect(problemsOf(`a: "${text}"\n`)).toEqual([]);
  });

  it('warns of integers that lose digits', () => {
    expect(problemsOf('a: 12345678901234567891\n')).toEqual([
      {
        code: 'inexact-integer',
        severity: 'warning',
        at: '1:4+20',
        args: { text: '12345678901234567891', meaning: '12345678901234567000' },
      },
    ]);
    expect(problemsOf('a: 9007199254740991\nb: 100000000000000000000\nc: "12345678901234567891"\n')).toEqual([]);
  });

  it('reads what YAML 1.1 reads differently as Kubernetes does, with a warning, for keys too', () => {
    const text = 'a: on\nb: [0755, "on"]\ny: 1\n';
    expect(valuesOf(text)).toEqual([{ a: true, b: [493, 'on'], true: 1 }]);
    expect(problemsOf(text)).toEqual([
      { code: 'ambiguous-scalar', severity: 'warning', at: '1:4+2', args: { text: 'on', meaning: 'true' } },
      { code: 'ambiguous-scalar', severity: 'warning', at: '2:5+4', args: { text: '0755', meaning: '493' } },
      { code: 'ambiguous-scalar', severity: 'warning', at: '3:1+1', args: { text: 'y', meaning: 'true' } },
    ]);
  });

  it('does not repeat a value that is a secret', () => {
    const text = 'admin: { password: 0755 }\ntoken: 12345678901234567891\nport: 0755\n';
    expect(problemsOf(text).map(({ args }) => args['text'])).toEqual([MASK, MASK, '0755']);
  });

  it('tells everything that is wrong with a file at once', () => {
    expect(problemsOf('a: on\na: *x\n__proto__: !Ref .nan\n').map(({ code }) => code)).toEqual([
      'ambiguous-scalar',
      'unknown-anchor',
      'duplicate-key',
      'unsupported-tag',
      'forbidden-key',
    ]);
  });
});

describe('hostile files', () => {
  const grow = (levels: number) =>
    Array.from({ length: levels }, (_, at) =>
      at === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${at}: &a${at} [${Array(9)
            .fill(`*a${at - 1}`)
            .join(', ')}]`,
    ).join('\n');

  it('are refused when their aliases explode in number', () => {
    expect(problemsOf(grow(12))).toEqual([
      { code: 'alias-expansion', severity: 'error', at: expect.any(String) as string, args: { name: 'a4' } },
    ]);
    expect(JSON.stringify(valuesOf(grow(12))).length).toBeLessThan(4_000_000);
  });

  it('are refused when their aliases explode in size', () => {
    const text = `a: &a ${'x'.repeat(100_000)}\nb: [${Array(5000).fill('*a').join(', ')}]\n`;
    expect(problemsOf(text)).toMatchObject([{ code: 'alias-expansion', args: { name: 'a' } }]);
  });

  it('may use as many aliases as people do', () => {
    expect(problemsOf(grow(3))).toEqual([]);
    expect(problemsOf(`a: &a { b: 1 }\nc: [${Array(1000).fill('*a').join(', ')}]\n`)).toEqual([]);
  });

  it('are refused when an alias contains itself', () => {
    expect(problemsOf('a: &x\n  b: *x\n')).toEqual([
      { code: 'recursive-alias', severity: 'error', at: '2:6+2', args: { name: 'x' } },
    ]);
  });

  it('are refused when they are nested too deep', () => {
    expect(problemsOf('['.repeat(5000))).toMatchObject([{ code: 'yaml-syntax', args: { cause: 'too-deep' } }]);
    expect(problemsOf(`${'['.repeat(90)}${']'.repeat(90)}`)).toEqual([]);
  });

  it('do not make more problems than anybody reads', () => {
    expect(problemsOf('a: 1\n'.repeat(5000))).toHaveLength(1000);
  });
});
