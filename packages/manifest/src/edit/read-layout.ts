import { eventSpan } from '../parse/event-span';
import { originalOffset, parseIndented } from '../parse/parse-indented';
import { readDocuments } from '../parse/read-documents';
import { readKey } from '../parse/read-scalar';
import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from '../parse/yaml-events';
import type { LayoutEntry, LayoutNode } from './layout';
import { skipTrivia } from './skip-trivia';

interface Walk {
  readonly text: string;
  readonly padded: string;
  readonly events: readonly Event[];
  readonly original: (offset: number) => number;
  at: number;
}

/** Where the values of the first document that holds something stand; undefined where there is none. */
export function readLayout(text: string): LayoutNode | undefined {
  const parsed = parseIndented(text);
  if ('reason' in parsed) return undefined;
  const { events, padded } = parsed;
  const [first] = readDocuments(padded.text, events).documents;
  if (first === undefined) return undefined;
  const original = (offset: number) => originalOffset(padded, offset);
  return readNode({ text, padded: padded.text, events, original, at: first.firstEvent + 1 }, 0);
}

/** `from` is behind what introduces the value: a colon, a dash, a comma or a bracket. */
function readNode(walk: Walk, from: number): LayoutNode {
  const event = walk.events[walk.at++] as Event;
  switch (event.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE: {
      const flow = event.style === COLLECTION_STYLE.FLOW;
      const content = walk.original(event.start);
      const opened = flow && /[{[]/.test(walk.text.charAt(content));
      const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
      const { entries, end } = readEntries(walk, kind, flow, opened ? content + 1 : content);
      walk.at++;
      return { kind, flow, start: startOf(walk, event), end: opened ? closing(walk.text, end) : end, entries };
    }
    case EVENT_ID.SCALAR:
      return { ...readText(walk, event, from), flow: false, entries: [] };
    default: {
      const span = eventSpan(event) ?? { offset: from, length: 0 };
      const start = walk.original(span.offset);
      return { kind: 'alias', flow: false, start, end: start + span.length, entries: [] };
    }
  }
}

function readEntries(walk: Walk, kind: 'map' | 'list', flow: boolean, from: number) {
  const { text, events } = walk;
  const entries: LayoutEntry[] = [];
  let end = from;
  while ((events[walk.at] as Event).type !== EVENT_ID.POP) {
    let start = skipTrivia(text, end);
    if (flow && text.charAt(start) === ',') start = skipTrivia(text, start + 1);
    const entry = kind === 'map' ? readPair(walk, start) : readItem(walk, start, flow);
    entries.push(entry);
    end = entry.node.end;
  }
  return { entries, end };
}

function readItem(walk: Walk, start: number, flow: boolean): LayoutEntry {
  const after = flow ? start : start + 1;
  return { start, after, node: readNode(walk, after) };
}

function readPair(walk: Walk, start: number): LayoutEntry {
  const { text, events } = walk;
  const event = events[walk.at] as Event;
  const key = readNode(walk, text.charAt(start) === '?' ? start + 1 : start);
  const colon = skipTrivia(text, key.end);
  const after = text.charAt(colon) === ':' ? colon + 1 : key.end;
  const name = event.type === EVENT_ID.SCALAR ? readKey(walk.padded, event) : undefined;
  return { ...(name === undefined ? {} : { key: name }), start, after, node: readNode(walk, after) };
}

function readText(walk: Walk, event: ScalarEvent, from: number): Omit<LayoutNode, 'flow' | 'entries'> {
  const span = eventSpan(event);
  const start = startOf(walk, event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (isBlock) return readBlock(walk, event, from);
  if (span === undefined) {
    const end = Math.max(event.anchorEnd, event.tagEnd);
    return end < 0 ? { kind: 'nothing', start: from, end: from } : { kind: 'text', start, end: walk.original(end) };
  }
  const end = walk.original(span.offset + span.length);
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED) return { kind: 'text', start, end, quote: "'" };
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) return { kind: 'text', start, end, quote: '"' };
  return { kind: 'text', start, end };
}

/** From its `|` or `>`. Empty lines at its end belong to it only where it says so with a `+`. */
function readBlock({ text, original }: Walk, event: ScalarEvent, from: number): Omit<LayoutNode, 'flow' | 'entries'> {
  const start = skipTrivia(text, from);
  const [header = ''] = /^\S+(?:[ \t]+[^\s#]\S*)*/.exec(text.slice(start)) ?? [];
  const content = text.slice(0, original(event.valueEnd));
  const end = header.includes('+') ? content.replace(/\r?\n$/, '').length : content.trimEnd().length;
  return { kind: 'text', start, end: Math.max(end, start + header.length) };
}

function startOf(walk: Walk, event: Event): number {
  const { anchorStart = -1, tagStart = -1 } = event as Partial<ScalarEvent>;
  const offsets = [eventSpan(event)?.offset ?? -1, anchorStart - 1, tagStart].filter((offset) => offset >= 0);
  return walk.original(Math.min(...offsets));
}

function closing(text: string, from: number): number {
  const at = skipTrivia(text, from);
  return (text.charAt(at) === ',' ? skipTrivia(text, at + 1) : at) + 1;
}
