import { parseEvents, YAMLException, type Event } from './yaml-events';

/** The events of a text, with offsets into a copy in which some lines are indented more. */
export interface ParsedText {
  readonly events: readonly Event[];
  readonly padded: PaddedText;
}

/** A text in which some lines are indented further than in the original. */
export interface PaddedText {
  readonly text: string;
  /** Offsets in the padded text at which {@link PAD} was put in, ascending. */
  readonly pads: readonly number[];
}

/** A text is not YAML; `offset` is in the original. */
export interface SyntaxFailure {
  readonly reason: string;
  readonly offset: number;
}

/** Deeper than any block: the parser takes at most 100 levels. */
const PAD = ' '.repeat(100);

/** How many characters may be parsed again for the sake of padding. */
const MOST_WORK = 16 * 1024 * 1024;

/**
 * Parses as the YAML readers of Kubernetes do, which let the lines of a bracket or a quote start at any column:
 * our parser insists on indentation there, so lines of which it complains are indented for it.
 */
export function parseIndented(text: string): ParsedText | SyntaxFailure {
  const pads: number[] = [];
  let padded = text;
  for (let work = 0; ; ) {
    const parsed = tryParse(padded);
    if (!('reason' in parsed)) return { events: parsed, padded: { text: padded, pads } };
    const lineStart = startOfLine(padded, parsed.offset);
    work += parsed.offset + PAD.length;
    if (parsed.reason !== 'deficient indentation' || work > MOST_WORK) {
      const failure = pads.at(-1) === lineStart || work > MOST_WORK ? whatIsOpen(padded, lineStart, parsed) : parsed;
      return { reason: failure.reason, offset: originalOffset({ text: padded, pads }, failure.offset) };
    }
    padded = padded.slice(0, lineStart) + PAD + padded.slice(lineStart);
    pads.push(lineStart);
  }
}

function tryParse(text: string): readonly Event[] | SyntaxFailure {
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, offset: error.mark?.position ?? 0 };
  }
}

/** A line that was indented in vain belongs to no bracket or quote: what is wrong is that one is still open. */
function whatIsOpen(text: string, lineStart: number, failure: SyntaxFailure): SyntaxFailure {
  const before = tryParse(text.slice(0, lineStart).trimEnd());
  return 'reason' in before ? before : failure;
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset in the original that an offset in the padded text stands for. */
export function originalOffset({ pads }: PaddedText, offset: number): number {
  let inserted = 0;
  for (const pad of pads) {
    if (pad >= offset) break;
    inserted += Math.min(PAD.length, offset - pad);
  }
  return offset - inserted;
}
