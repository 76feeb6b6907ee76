import { codeFrame } from './code-frame';
import { lineCounter } from '../line-counter';
import { MASK } from '../secret-text';

const frame = (text: string, where: { line?: number; column?: number; length?: number; object?: string }) => {
  const found = codeFrame(lineCounter(text), { file: 'x', ...where });
  return found === undefined ? undefined : [found.source, found.caret];
};

describe('codeFrame', () => {
  it('shows the line with its number, and marks the span', () => {
    expect(frame('a: 1\n  replica: 3\n', { line: 2, column: 3, length: 7 })).toEqual([
      '  2 |   replica: 3',
      '    |   ^^^^^^^',
    ]);
    expect(frame('\n'.repeat(99) + 'a: 1', { line: 100, column: 4 })).toEqual(['  100 | a: 1', '      |    ^']);
  });

  it('shows nothing where there is nothing to see', () => {
    expect(frame('a: 1\n  \n', { line: 2, column: 1 })).toBeUndefined();
    expect(frame('a: 1', { line: 7, column: 1 })).toBeUndefined();
    expect(frame('a: 1', {})).toBeUndefined();
  });

  it('marks no more than there is on the line', () => {
    expect(frame('a: 1', { line: 1, column: 4, length: 50 })).toEqual(['  1 | a: 1', '    |    ^']);
    expect(frame('a: "', { line: 1, column: 9 })).toEqual(['  1 | a: "', '    |    ^']);
  });

  it('cuts a long line around the span', () => {
    const text = `${'x'.repeat(300)}WRONG${'y'.repeat(300)}`;
    const [source, caret] = frame(text, { line: 1, column: 301, length: 5 })!;
    expect(source).toBe(`  1 | …${'x'.repeat(40)}WRONG${'y'.repeat(55)}…`);
    expect(caret).toBe(`    | ${' '.repeat(41)}^^^^^`);
    const [start] = frame(text, { line: 1, column: 1 })!;
    expect(start).toBe(`  1 | ${'x'.repeat(100)}…`);
  });

  it('takes a tab for one space, and a wide character for two', () => {
    expect(frame('\ta:\tb', { line: 1, column: 5 })).toEqual(['  1 |  a: b', '    |     ^']);
    expect(frame('日本: b', { line: 1, column: 5 })).toEqual(['  1 | 日本: b', '    | \u3000\u3000  ^']);
  });

  it('replaces what would steer a terminal or hide', () => {
    expect(frame('a: \u001b[31m\u202e', { line: 1, column: 4 })).toEqual(['  1 | a: \ufffd[31m\ufffd', '    |    ^']);
  });

  it('shows no secret', () => {
    expect(frame('adminPassword: hunter2', { line: 1, column: 16, length: 7 })).toEqual([
      `  1 | adminPassword: ${MASK}`,
      '    |                ^^^^^^^',
    ]);
  });

  const secret = 'kind: ConfigMap\ndata:\n  a: b\n---\ndata:\n  username: bWU=\n  cert: |\n    AAAA\nkind: Secret\n';

  it.each([
    [3, '  a: b'],
    [5, 'data:'],
    [6, `  username: ${MASK}`],
    [7, `  cert: ${MASK}`],
    [8, MASK],
  ])('shows of a Secret no more than its keys: line %d', (line, shown) => {
    expect(frame(secret, { line, column: 1 })?.[0]).toBe(`  ${line} | ${shown}`);
  });

  it('knows a Secret by the object of the problem and in JSON too', () => {
    expect(frame('username: bWU=', { line: 1, object: 'Secret a/b' })?.[0]).toBe(`  1 | username: ${MASK}`);
    expect(frame('{\n  "kind": "Secret",\n  "data": {\n    "a": "bWU="\n', { line: 4 })?.[0]).toBe(
      `  4 |     "a": ${MASK}`,
    );
    expect(frame('{"apiVersion":"v1","kind":"Secret","data":{"a":"bWU="}}', { line: 1 })?.[0]).toBe(`  1 | ${MASK}`);
    expect(frame('kind: X\nspec:\n  valuesFrom:\n  - kind: Secret\n    name: y', { line: 5 })?.[0]).toBe(
      '  5 |     name: y',
    );
    expect(frame('kind: SecretStore\nname: x', { line: 2 })?.[0]).toBe('  2 | name: x');
  });
});
