/** Turns offsets of a text into lines and columns, both from 1. Line starts are found on first use. */
export interface LineCounter {
  positionAt(offset: number): { readonly line: number; readonly column: number };
  /** The text of a line without its break; empty for a line that the text does not have. */
  lineAt(line: number): string;
  count(): number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Lines end as in YAML: with LF, CRLF or a lone CR. A byte order mark at the start takes no column. */
export function lineCounter(text: string): LineCounter {
  let starts: readonly number[] | undefined;
  const first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const lineStarts = () => (starts ??= findLineStarts(text, first));

  return {
    count: () => lineStarts().length,
    positionAt(offset) {
      const known = lineStarts();
      let low = 0;
      let high = known.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((known[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: Math.max(0, offset - (known[low] as number)) + 1 };
    },
    lineAt(line) {
      const start = lineStarts()[line - 1];
      if (start === undefined) return '';
      let end = start;
      while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
      return text.slice(start, end);
    },
  };
}

function findLineStarts(text: string, first: number): number[] {
  const starts = [first];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
