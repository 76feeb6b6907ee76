/** Spaces before the first character of the line that begins at an offset. */
export function indentAt(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at - line;
}

/** Whether the line that begins at an offset says nothing of the structure: it is blank, or a comment. */
export function isIdle(text: string, line: number): boolean {
  const first = text[line + indentAt(text, line)];
  return first === undefined || first === '\n' || first === '#';
}

export function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** Where the line before the one that begins at an offset does; negative before the first. */
export function lineBefore(text: string, line: number): number {
  if (line <= 1) return line - 1;
  let at = line - 1;
  // Lines are short: to have it looked up takes longer than to look.
  while (at > 0 && text.charCodeAt(at - 1) !== 10) at--;
  return at;
}

/** Where the line after the one at an offset begins. */
export function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Where what is indented by more than a column ends: at the first line, from one on, that is not. */
export function endOfBlock(text: string, line: number, column: number): number {
  let at = line;
  while (at < text.length && (indentAt(text, at) > column || isIdle(text, at))) at = lineAfter(text, at);
  return at;
}

/** A key whose end is seen at once: a colon or an escape in quotes would hide it. */
const KEY = /(?:[A-Za-z_][^\n:]*|"[^"\n:\\]*"|'[^'\n:]*')(?=:[ \n])/y;

/** The key that stands at an offset, as it is written. */
export function keyAt(text: string, at: number): string | undefined {
  KEY.lastIndex = at;
  return KEY.exec(text)?.[0];
}
