import { lineCounter } from './line-counter';

describe('lineCounter', () => {
  it.each([
    ['LF', 'ab\ncd\n\ne', 3],
    ['CRLF', 'ab\r\ncd\r\n\r\ne', 4],
    ['a lone CR', 'ab\rcd\r\re', 3],
  ])('counts lines that end in %s', (_name, text, offset) => {
    const lines = lineCounter(text);
    expect(lines.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(offset)).toEqual({ line: 2, column: 1 });
    expect(lines.positionAt(text.length - 1)).toEqual({ line: 4, column: 1 });
    expect(lines.count()).toBe(4);
    expect([1, 2, 3, 4, 5].map((line) => lines.lineAt(line))).toEqual(['ab', 'cd', '', 'e', '']);
  });

  it('gives no column to a byte order mark', () => {
    const lines = lineCounter('\ufeffab\ncd');
    expect(lines.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(1)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(2)).toEqual({ line: 1, column: 2 });
    expect(lines.lineAt(1)).toBe('ab');
  });

  it('knows the end of the text, and an empty text', () => {
    expect(lineCounter('ab\n').positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(lineCounter('').positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(lineCounter('').lineAt(1)).toBe('');
  });
});
