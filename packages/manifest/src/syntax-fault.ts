import type { Fault } from './fault';
import { syntaxCauseOf, type SyntaxCause } from './syntax-causes';
import { parseEvents, YAMLException } from './yaml-events';

/** Says why a text is not YAML, and where the cause is rather than where the parser gave up. */
export function syntaxFault(text: string, error: InstanceType<typeof YAMLException>): Fault {
  const end = error.mark?.position ?? 0;
  const cause = refine(syntaxCauseOf(error.reason), text, end);
  const isOpen = cause === 'open-quote' || cause === 'open-bracket';
  return { code: 'yaml-syntax', offset: isOpen ? findOpening(text, end, cause) : end, length: 0, args: { cause } };
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

/** Finds the quote or bracket that is never closed: the first character with which the text before breaks that way. */
function findOpening(text: string, end: number, cause: SyntaxCause): number {
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
  for (const { index } of line.matchAll(cause === 'open-quote' ? /["']/g : /[[{]/g)) {
    if (breaks(text.slice(0, from + index + 1), cause)) return from + index;
  }
  return end;
}

function breaks(text: string, cause: SyntaxCause): boolean {
  try {
    parseEvents(text, {});
    return false;
  } catch (error) {
    return error instanceof YAMLException && syntaxCauseOf(error.reason) === cause;
  }
}
