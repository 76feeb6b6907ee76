import { emitYaml } from './emit-yaml';

const valueOf = (value: string | number) => emitYaml({ a: value }).slice(3, -1);

describe('emitYaml', () => {
  it('writes in the style of kubectl', () => {
    const value = {
      text: 'loki',
      number: 1.5,
      flag: false,
      nothing: null,
      empty: { map: {}, list: [] },
      list: ['a', { name: 'b', ports: [1, 2] }, [['c'], []], {}, null],
      deep: { deeper: { key: 'value' } },
    };
    expect(emitYaml(value)).toBe(`text: loki
number: 1.5
flag: false
nothing: null
empty:
  map: {}
  list: []
list:
- a
- name: b
  ports:
  - 1
  - 2
- - - c
  - []
- {}
- null
deep:
  deeper:
    key: value
`);
  });

  it.each([
    [null, 'null\n'],
    ['yes', '"yes"\n'],
    ['a\nb', '"a\\nb"\n'],
    [true, 'true\n'],
    [{}, '{}\n'],
    [[], '[]\n'],
    [['a'], '- a\n'],
    [{ a: undefined }, '{}\n'],
  ])('writes %j on its own as %j', (value, text) => {
    expect(emitYaml(value)).toBe(text);
  });

  it('leaves out what is undefined, and leaves no trace of it', () => {
    expect(emitYaml({ a: undefined, b: { c: undefined }, d: [{ e: undefined }], f: 1 })).toBe(
      'b: {}\nd:\n- {}\nf: 1\n',
    );
  });

  it('keeps the order of keys', () => {
    expect(emitYaml({ b: 1, a: 2 })).toBe('b: 1\na: 2\n');
  });

  it.each([
    'loki',
    'http://loki.observability:3100/loki/api/v1/push',
    'grafana/loki:3.7.6',
    '500m',
    '10Gi',
    '30s',
    '1.2.3',
    '0.93.1-rc.1',
    '10.0.0.0/16',
    '--config.file=/etc/loki/loki.yaml',
    '-Xmx1g',
    'a b, c; d',
    'x#y',
    'it is "so"',
    "it's",
    'C:\\dir',
    '$__rate_interval',
    'sum(rate(x{job="a",code=~"5.."}[5m])) by (pod)',
    'naïve – 日本',
    '~/x',
    '=~',
    '<none>',
    '2x',
    'sixty',
    'Nope',
  ])('writes %s without quotes', (text) => {
    expect(valueOf(text)).toBe(text);
  });

  it.each([
    ['what YAML 1.1 takes for true or false', 'y Y n N yes Yes YES no No on On ON off OFF true True FALSE'],
    ['what some reader takes for null', '~ null Null NULL'],
    ['numbers', '0 1 -1 +1 007 08 1_000 0x1F 0X1f 0o17 0b101 -0x1 1.5 .5 5. 1e3 1E-3 e7 1_e3 .inf -.INF .nan +.5'],
    ['times', '1:30 12:30:45 190:20:30.15 8080:80 2001-12-14 2001-1-1 2001-12-14T21:59:43Z'],
    [
      'what starts something else',
      '- -- --- ... ? : , [ ] { } # & * ! | > % @ ` @here %user *x &x !x #x [a] {a} =  <<',
    ],
  ])('puts %s in quotes', (_name, words) => {
    const quoted = words.split(' ').filter((word) => word !== '' && word !== '--');
    expect(quoted.map(valueOf)).toEqual(quoted.map((word) => JSON.stringify(word)));
  });

  it.each([
    ['', '""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['a #b', '"a #b"'],
    ['{{ .Values.x }}', '"{{ .Values.x }}"'],
    ["'a'", '"\'a\'"'],
    ['"a"', `'"a"'`],
    ['{"a": "b\'c"}', `'{"a": "b''c"}'`],
    ['[^"\\d]: x', `'[^"\\d]: x'`],
    ['a\tb', '"a\\tb"'],
    ['a\r', '"a\\r"'],
    ['\u0000\u001b', '"\\u0000\\u001b"'],
    ['\u007f\u0085\u00a0', '"\\u007f\\u0085\\u00a0"'],
    ['a\u2028b\u200b', '"a\\u2028b\\u200b"'],
    ['\ufeffa', '"\\ufeffa"'],
    ['😀', '"😀"'],
    ['\ud800', '"\\ud800"'],
  ])('writes %j as %s', (text, written) => {
    expect(valueOf(text)).toBe(written);
  });

  it('puts keys in quotes by the same rules', () => {
    expect(emitYaml({ on: 1, 'a.b/c': 2, 'x: y': 3, '': 4, 8: 5, 'line\nbreak': 6 })).toBe(
      '"8": 5\n"on": 1\na.b/c: 2\n"x: y": 3\n"": 4\n"line\\nbreak": 6\n',
    );
  });

  it('writes keys that are too long for others with a question mark', () => {
    const key = 'k'.repeat(2000);
    expect(emitYaml({ [key]: { a: 1 } })).toBe(`? ${key}\n:\n  a: 1\n`);
    expect(emitYaml({ [key]: 1 })).toBe(`? ${key}\n: 1\n`);
  });

  it.each([
    ['a\nb\n', '|\n  a\n  b'],
    ['a\nb', '|-\n  a\n  b'],
    ['a\n\n\n', '|+\n  a\n\n'],
    ['a\n\n  b\n', '|\n  a\n\n    b'],
    ['  a\nb\n', '|2\n    a\n  b'],
    ['\n\n a\n', '|2\n\n\n   a'],
    ['\na', '|-\n\n  a'],
    ['\ta\n', '|2\n  \ta'],
    ['a \nb\n', '|\n  a \n  b'],
    ['# not a comment\n', '|\n  # not a comment'],
    ['é 😀\n', '|\n  é 😀'],
    ['a\n ', '"a\\n "'],
    ['\n', '"\\n"'],
    ['\n \n', '"\\n \\n"'],
    ['a\r\nb\n', '"a\\r\\nb\\n"'],
    ['a\n\u0007', '"a\\n\\u0007"'],
  ])('writes %j as the block %j where one can hold it', (text, block) => {
    expect(valueOf(text)).toBe(block);
  });

  it('indents blocks by where they stand', () => {
    expect(emitYaml({ a: { b: 'x\ny\n' }, c: ['x\ny', { d: ' x\ny' }], e: [['x\ny']] })).toBe(
      'a:\n  b: |\n    x\n    y\nc:\n- |-\n  x\n  y\n- d: |2-\n     x\n    y\ne:\n- - |-\n    x\n    y\n',
    );
  });

  it.each([
    [0, '0'],
    [-0, '-0.0'],
    [-3, '-3'],
    [0.1, '0.1'],
    [1e21, '1.0e+21'],
    [-1e-7, '-1.0e-7'],
    [1.5e300, '1.5e+300'],
    [9007199254740991, '9007199254740991'],
  ])('writes the number %d as %s', (value, text) => {
    expect(valueOf(value)).toBe(text);
  });

  it('throws for numbers that JSON does not have, which is a mistake of ours', () => {
    expect(() => emitYaml({ a: NaN })).toThrow('NaN');
    expect(() => emitYaml([-Infinity])).toThrow('-Infinity');
  });

  it('writes the same text each time, and shared values each time in full', () => {
    const shared = { x: [1] };
    const value = { a: shared, b: shared };
    expect(emitYaml(value)).toBe('a:\n  x:\n  - 1\nb:\n  x:\n  - 1\n');
    expect(emitYaml(value)).toBe(emitYaml(structuredClone(value)));
  });
});
