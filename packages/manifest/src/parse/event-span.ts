import { EVENT_ID, SCALAR_STYLE, type Event } from './yaml-events';

/** A range of a text in UTF-16 units; `length` 0 where the end is not known. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Where a node's text stands; undefined for a value that is left out. */
export function eventSpan(event: Event): Span | undefined {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      if (event.valueStart < 0) return undefined;
      const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      return { offset: event.valueStart - quote, length: event.valueEnd - event.valueStart + 2 * quote };
    }
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return { offset: event.start, length: 0 };
    case EVENT_ID.ALIAS:
      return { offset: event.anchorStart - 1, length: event.anchorEnd - event.anchorStart + 1 };
    default:
      return undefined;
  }
}
