/** The first offset from `from` on that is neither white space nor in a comment. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/\s/.test(text.charAt(at)) || text.charAt(at) === '\uFEFF') at++;
    if (text.charAt(at) !== '#') return at;
    at = endOfLine(text, at);
  }
}

/** Where the line break of the line stands that `offset` is in, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset).search(/\r?\n/);
  return found < 0 ? text.length : offset + found;
}

/** The first offset of the line that `offset` is in. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** White space as wide as what stands before `offset` in its line: indentation for what is to stand below it. */
export function indentOf(text: string, offset: number): string {
  const before = text.slice(startOfLine(text, offset), offset).replace('\uFEFF', '');
  return /^\s*$/.test(before) ? before : ' '.repeat(before.length);
}
