import type { Fault } from './fault';
import { parseIndented, type SyntaxFailure } from './parse-indented';
import { syntaxCauseOf, type SyntaxCause } from './syntax-causes';

/** Quotes or brackets of one line that are tried. */
const MOST_CANDIDATES = 50;

/** The line that Git writes before the first side of a conflict. */
const CONFLICT = /^<{7} .*(?:\r?\n)(?:.*\r?\n)*?={7}\r?$/m;

/** Says why a text is not YAML, and where the cause is rather than where the parser gave up. */
export function syntaxFault(text: string, { reason, offset }: SyntaxFailure): Fault {
  const conflict = CONFLICT.exec(text);
  if (conflict !== null) {
    return { code: 'yaml-syntax', offset: conflict.index, length: 7, args: { cause: 'conflict-marker' } };
  }
  const cause = refine(syntaxCauseOf(reason), text, offset);
  return { code: 'yaml-syntax', offset: findStart(text, offset, cause), length: 0, args: { cause } };
}

/** The parser calls much bad indentation that is text which needs quotes. */
function refine(cause: SyntaxCause, text: string, offset: number): SyntaxCause {
  if (cause !== 'indentation' && cause !== 'unexpected') return cause;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const here = text[offset] ?? '';
  if (/["']\s*$/.test(before) && here !== ':') return 'text-after-quote';
  if (here === ':' && /\S/.test(before)) return cause === 'indentation' ? 'colon-in-text' : 'text-before-key';
  if (here === '-' && /:\s+$/.test(before)) return 'list-behind-key';
  if (/[@`%,\]}]/.test(here)) return 'reserved-character';
  return cause;
}

function findStart(text: string, end: number, cause: SyntaxCause): number {
  if (cause === 'open-quote') return findOpening(text, end, { cause, opening: /["']/g });
  if (cause === 'open-bracket') return findOpening(text, end, { cause, opening: /[[{]/g });
  // The parser notices what is missing at the start of the next line.
  if (cause === 'missing-colon' || cause === 'directive') return text.slice(0, end).trimEnd().length;
  return end;
}

/** Finds the quote or bracket that is never closed: from it on, the text breaks that way wherever it is cut. */
function findOpening(text: string, end: number, { cause, opening }: { cause: SyntaxCause; opening: RegExp }): number {
  const lineEnds = [...text.slice(0, end).matchAll(/\n/g)].map(({ index }) => index + 1);
  let low = 0;
  let high = lineEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks(text.slice(0, lineEnds[middle]), cause)) high = middle;
    else low = middle + 1;
  }
  const from = lineEnds[low - 1] ?? 0;
  const line = text.slice(from, lineEnds[low] ?? end);
  let found = end;
  for (const { index } of [...line.matchAll(opening)].slice(-MOST_CANDIDATES).reverse()) {
    if (!breaks(text.slice(0, from + index + 1), cause)) break;
    found = from + index;
  }
  return found;
}

function breaks(text: string, cause: SyntaxCause): boolean {
  const parsed = parseIndented(text);
  return 'reason' in parsed && syntaxCauseOf(parsed.reason) === cause;
}
