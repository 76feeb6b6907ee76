import { escapeUnusual, UNUSUAL } from '../unusual-character';

/** What readers of YAML 1.1 or 1.2 take for something other than text, in lower case. */
const RESERVED: ReadonlySet<string> = new Set('y n yes no on off true false null ~ = <<'.split(' '));

/** Numbers in every notation of YAML 1.1 and 1.2, base 60 too, after underscores are gone; to some readers `e7` is one. */
const NUMBER =
  /^[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-f]+|[0-9]*(?::[0-9]+)*(?:\.[0-9]*)?(?:e[-+]?[0-9]+)?|\.(?:inf|nan))$/i;
const DATE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t]|$)/;

/** A cheap test that spares most texts the dear one. */
const MORE_THAN_ASCII = /[^\n\t -~]/;

/** Characters that start something else than a plain scalar. A `-` may, see below. */
const INDICATORS: ReadonlySet<number> = new Set([...' ?:,[]{}#&*!|>\'"%@`'].map((one) => one.charCodeAt(0)));

/** A string on one line, with quotes where a reader might take it for something else. */
export function emitString(text: string): string {
  if (isPlain(text)) return text;
  const quoted = JSON.stringify(text);
  if (quoted.length === text.length + 2) return escapeUnusual(quoted);
  // Text with backslashes or quotes, as in patterns and queries, is easier to read in single quotes.
  if (!text.includes('\n') && !text.includes('\t') && !UNUSUAL.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return escapeUnusual(quoted);
}

/** Whether a text of several lines can stand in a literal block. */
export function fitsBlock(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && text.charCodeAt(end) === 10) end--;
  // White space at the very end would be taken for more empty lines.
  if (end < 0 || text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) return false;
  return !(MORE_THAN_ASCII.test(text) && UNUSUAL.test(text));
}

/** A literal block behind `key: `, its lines indented by `indent`; without the last line break. */
export function emitBlock(text: string, indent: string): string {
  const trailing = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const body = trailing === '-' ? text : text.slice(0, -1);
  // The first line shows the indentation, unless it starts with white space of its own.
  const indicator = /^\n*[ \t]/.test(text) ? '2' : '';
  const first = body.startsWith('\n') ? '' : indent;
  const lines = body.includes('\n\n')
    ? body.replace(/\n(?=[^\n])/g, `\n${indent}`)
    : body.replaceAll('\n', `\n${indent}`);
  return `|${indicator}${trailing}\n${first}${lines}`;
}

/** @throws for NaN and infinities, which JSON does not have */
export function emitNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  if (!Number.isFinite(value)) throw new Error(`${value} has no place in JSON`);
  const text = String(value);
  // YAML 1.1 wants a fraction before an exponent.
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  const first = text.charCodeAt(0);
  if (INDICATORS.has(first)) return false;
  if (first === 45 && (length === 1 || text.charCodeAt(1) === 32 || text.startsWith('---'))) return false;
  if (first === 46 && text.startsWith('...')) return false;
  let before = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) {
      if (code < 0xa1 || (code >= 0xd800 && code < 0xe000) || UNUSUAL.test(text.charAt(at))) return false;
    } else if (code === 58) {
      if (at + 1 === length || text.charCodeAt(at + 1) === 32) return false;
    } else if (code === 35 && before === 32) return false;
    before = code;
  }
  if (before === 32) return false;
  if (length <= 5 && RESERVED.has(text.toLowerCase())) return false;
  return !mayStartNumber(first) || !(NUMBER.test(text.replaceAll('_', '')) || DATE.test(text));
}

/** A digit, a sign, a dot, or the `e` of an exponent. */
function mayStartNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46 || code === 101 || code === 69;
}
