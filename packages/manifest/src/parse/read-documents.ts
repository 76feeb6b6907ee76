import type { Json } from '../json';
import { NODE_WEIGHT, readAlias, readText } from './read-leaf';
import { readKey } from './read-scalar';
import { addFault, maskFaults, startReading, type Reading } from './reading';
import type { Fault } from './fault';
import { isSecretKey } from '../secret-text';
import { skipNode } from './skip-node';
import { EVENT_ID, SCALAR_STYLE, type CollectionEvent, type Event, type ScalarEvent } from './yaml-events';

/** One document: its value, and the index of its first event. */
export interface ReadDocument {
  readonly value: Json;
  readonly firstEvent: number;
}

/** Names with which a careless program would reach the prototypes of all objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Builds the values from the parser's events in one pass, and collects all that is wrong with them. */
export function readDocuments(text: string, events: readonly Event[]): { documents: ReadDocument[]; faults: Fault[] } {
  const reading = startReading(text, events);
  const documents: ReadDocument[] = [];
  while (reading.at < events.length) {
    const firstEvent = reading.at++;
    reading.anchors.clear();
    while (!atEnd(reading)) {
      const value = readNode(reading);
      if (value !== null) documents.push({ value, firstEvent });
    }
    reading.at++;
  }
  return { documents, faults: reading.faults };
}

function atEnd({ events, at }: Reading): boolean {
  return (events[at] as Event).type === EVENT_ID.POP;
}

function readNode(reading: Reading): Json {
  const event = reading.events[reading.at++] as Event;
  const before = reading.weight;
  reading.weight += NODE_WEIGHT;
  if (event.type === EVENT_ID.SCALAR) return readText(reading, event);
  if (event.type === EVENT_ID.ALIAS) return readAlias(reading, event);
  const { anchorStart, anchorEnd, tagStart } = event as CollectionEvent;
  const anchor = anchorStart < 0 ? undefined : reading.text.slice(anchorStart, anchorEnd);
  if (anchor !== undefined) reading.anchors.set(anchor, 'open');
  if (tagStart >= 0) checkTag(reading, event as CollectionEvent);
  const value = event.type === EVENT_ID.SEQUENCE ? readList(reading) : readObject(reading);
  reading.at++;
  if (anchor !== undefined) reading.anchors.set(anchor, { value, weight: reading.weight - before });
  return value;
}

function readList(reading: Reading): Json[] {
  const list: Json[] = [];
  while (!atEnd(reading)) list.push(readNode(reading));
  return list;
}

function readObject(reading: Reading): Record<string, Json> {
  const object: Record<string, Json> = {};
  const start = reading.at;
  while (!atEnd(reading)) {
    const event = reading.events[reading.at] as Event;
    const key = readKeyText(reading, event);
    const faultsBefore = reading.faults.length;
    const value = readNode(reading);
    if (reading.faults.length > faultsBefore && key !== undefined && isSecretKey(key))
      maskFaults(reading, faultsBefore);
    if (key === undefined || event.type !== EVENT_ID.SCALAR) {
      addFault(reading, 'key-not-text', event);
      continue;
    }
    if (hasNoSpace(reading, event)) addFault(reading, 'yaml-syntax', event, { cause: 'colon-without-space' });
    if (FORBIDDEN_KEYS.has(key)) addFault(reading, 'forbidden-key', event, { key });
    else if (key === '<<' && event.style === SCALAR_STYLE.PLAIN) addFault(reading, 'merge-key', event);
    else {
      if (Object.hasOwn(object, key)) {
        addFault(reading, 'duplicate-key', event, { key }, () => findKey(reading, start, key));
      }
      object[key] = value;
    }
  }
  return object;
}

/** YAML 1.2 takes `{key:[a]}` for a key and a list, the readers of Kubernetes refuse it. */
function hasNoSpace({ text }: Reading, { style, valueEnd }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.PLAIN && text.charCodeAt(valueEnd) === 58 && text.charCodeAt(valueEnd + 1) > 32;
}

/** A key as text; one that is none is passed over, whatever is in it. */
function readKeyText(reading: Reading, event: Event): string | undefined {
  const value = event.type === EVENT_ID.SCALAR ? readText(reading, event) : null;
  reading.at = event.type === EVENT_ID.SCALAR ? reading.at + 1 : skipNode(reading.events, reading.at);
  return value === null ? undefined : String(value);
}

function checkTag(reading: Reading, { type, tagStart, tagEnd }: CollectionEvent): void {
  const text = reading.text.slice(tagStart, tagEnd);
  if (text === '!' || text === (type === EVENT_ID.SEQUENCE ? '!!seq' : '!!map')) return;
  addFault(reading, 'unsupported-tag', { offset: tagStart, length: tagEnd - tagStart }, { text, meaning: '' });
}

/** The first key of that name in the mapping whose content starts at `index`. */
function findKey({ text, events }: Reading, index: number, key: string): Event | undefined {
  for (let at = index; ; at = skipNode(events, skipNode(events, at))) {
    const event = events[at];
    if (event === undefined || event.type === EVENT_ID.POP) return undefined;
    if (event.type === EVENT_ID.SCALAR && readKey(text, event) === key) return event;
  }
}
