import { EVENT_ID, SCALAR_STYLE, COLLECTION_STYLE, type Event, type ScalarEvent } from './yaml-events';
import { eventSpan, type Span } from './event-span';
import type { Path } from '../json';
import { readKey } from './read-scalar';
import { skipNode } from './skip-node';

/** A document in its text: the events of the whole text, and the index of the one that opens the document. */
export interface DocumentEvents {
  readonly text: string;
  readonly events: readonly Event[];
  readonly firstEvent: number;
}

interface Found {
  readonly node: number;
  /** Absent for items of a list and for the root. */
  readonly key?: ScalarEvent;
}

/** Where the key or the value at a path stands; for a path that is not there, its nearest ancestor's key. */
export function findSpan(document: DocumentEvents, path: Path, on: 'key' | 'value'): Span {
  let here: Found = { node: document.firstEvent + 1 };
  let missing = false;
  for (const step of path) {
    const next = findChild(document, target(document, here.node), step);
    if (next === undefined) {
      missing = true;
      break;
    }
    here = next;
  }
  const key = here.key === undefined ? undefined : eventSpan(here.key);
  const wanted = on === 'key' || missing ? key : undefined;
  return wanted ?? valueSpan(document, here) ?? key ?? { offset: 0, length: 0 };
}

function findChild({ text, events }: DocumentEvents, index: number, step: string | number): Found | undefined {
  const parent = events[index] as Event;
  let found: Found | undefined;
  let at = index + 1;
  if (parent.type === EVENT_ID.SEQUENCE && typeof step === 'number') {
    for (let item = 0; item < step && events[at]?.type !== EVENT_ID.POP; item++) at = skipNode(events, at);
    return events[at]?.type === EVENT_ID.POP ? undefined : { node: at };
  }
  if (parent.type !== EVENT_ID.MAPPING) return undefined;
  const wanted = String(step);
  for (let event = events[at]; event !== undefined && event.type !== EVENT_ID.POP; event = events[at]) {
    const node = skipNode(events, at);
    // The last of two equal keys is the one that counts.
    if (event.type === EVENT_ID.SCALAR && readKey(text, event) === wanted) found = { node, key: event };
    at = skipNode(events, node);
  }
  return found;
}

/** The node itself, or the one that it is an alias of. */
function target({ text, events, firstEvent }: DocumentEvents, index: number): number {
  const event = events[index] as Event;
  if (event.type !== EVENT_ID.ALIAS) return index;
  const name = text.slice(event.anchorStart, event.anchorEnd);
  for (let at = index - 1; at > firstEvent; at--) {
    const earlier = events[at] as Event;
    if (earlier.type === EVENT_ID.ALIAS || !('anchorStart' in earlier) || earlier.anchorStart < 0) continue;
    if (text.slice(earlier.anchorStart, earlier.anchorEnd) === name) return at;
  }
  return index;
}

/** A block starts below its key, so the key is what a reader should see. */
function valueSpan({ text, events }: DocumentEvents, { node, key }: Found): Span | undefined {
  const event = events[node] as Event;
  const span = eventSpan(event);
  if (span === undefined || key === undefined) return span;
  if (event.type === EVENT_ID.SCALAR) return isBlock(event) ? blockHeader(text, key, span) : span;
  const isCollection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
  return isCollection && event.style === COLLECTION_STYLE.BLOCK ? undefined : span;
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** The `|` or `>` between a key and its block. */
function blockHeader(text: string, key: ScalarEvent, content: Span): Span | undefined {
  const from = key.valueEnd;
  const found = /[ \t][|>][-+0-9]*/.exec(text.slice(from, content.offset));
  return found === null ? undefined : { offset: from + found.index + 1, length: found[0].length - 1 };
}
