import type { Span } from './event-span';
import { lineCounter } from '../line-counter';
import { originalOffset, type PaddedText } from './parse-indented';
import type { Position } from '../position';
import { parseEvents, type Event } from './yaml-events';

/** A text and what is derived from it when it is asked for. */
export interface SourceText {
  readonly file: string;
  /** What the offsets of events refer to. */
  readonly text: string;
  /** Parses anew on first use: most texts are never asked for a position, and events take more room than text. */
  events(): readonly Event[];
  positionAt(span: Span): Position;
}

export function sourceText(original: string, file: string, padded: PaddedText): SourceText {
  const { text } = padded;
  const lines = lineCounter(original);
  let events: readonly Event[] | undefined;
  return {
    file,
    text,
    events: () => (events ??= parseEvents(text, {})),
    positionAt({ offset, length }) {
      const position = lines.positionAt(originalOffset(padded, offset));
      const lineEnd = text.slice(offset, offset + length).search(/[\r\n]/);
      const onThisLine = lineEnd < 0 ? length : lineEnd;
      return onThisLine > 0 ? { ...position, length: onThisLine } : position;
    },
  };
}
