import type { Json } from './json';
import { readKey, readScalar } from './read-scalar';
import { addFault, startReading, type Reading } from './reading';
import type { Fault } from './fault';
import { skipNode } from './skip-node';
import { CONTROL, nameCharacter } from './unusual-character';
import {
  EVENT_ID,
  SCALAR_STYLE,
  type AliasEvent,
  type CollectionEvent,
  type Event,
  type ScalarEvent,
} from './yaml-events';

/** One document: its value, and the index of its first event. */
export interface ReadDocument {
  readonly value: Json;
  readonly firstEvent: number;
}

/** About 130,000 nodes, or 4 MiB of text: far above what people write, far below what hurts. */
const ALIAS_LIMIT = 4 * 1024 * 1024;
const NODE_WEIGHT = 32;

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
    const value = readNode(reading);
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

function readText(reading: Reading, event: ScalarEvent): string | number | boolean | null {
  const { value, fault } = readScalar(reading.text, event);
  if (fault !== undefined) addScalarFault(reading, event, fault, value);
  const length = typeof value === 'string' ? value.length : 0;
  reading.weight += length;
  if (length > 0 && !event.fast) checkCharacters(reading, event, value as string);
  if (event.anchorStart >= 0) {
    const anchor = reading.text.slice(event.anchorStart, event.anchorEnd);
    reading.anchors.set(anchor, { value, weight: NODE_WEIGHT + length });
  }
  return value;
}

function readAlias(reading: Reading, event: AliasEvent): Json {
  const name = reading.text.slice(event.anchorStart, event.anchorEnd);
  const anchor = reading.anchors.get(name);
  if (anchor === undefined || anchor === 'open') {
    addFault(reading, anchor === undefined ? 'unknown-anchor' : 'recursive-alias', event, { name });
    return null;
  }
  const wasBelow = reading.aliasWeight <= ALIAS_LIMIT;
  reading.aliasWeight += anchor.weight;
  reading.weight += anchor.weight;
  if (reading.aliasWeight <= ALIAS_LIMIT) return anchor.value;
  if (wasBelow) addFault(reading, 'alias-expansion', event, { name });
  return null;
}

function addScalarFault(reading: Reading, event: ScalarEvent, code: Fault['code'], value: Json): void {
  const { tagStart, tagEnd, valueStart, valueEnd } = event;
  const isTag = code === 'unsupported-tag';
  const [from, to] = isTag ? [tagStart, tagEnd] : [valueStart, valueEnd];
  addFault(
    reading,
    code,
    { offset: from, length: to - from },
    { text: reading.text.slice(from, to), meaning: String(value) },
  );
}

function checkTag(reading: Reading, { type, tagStart, tagEnd }: CollectionEvent): void {
  const text = reading.text.slice(tagStart, tagEnd);
  if (text === '!' || text === (type === EVENT_ID.SEQUENCE ? '!!seq' : '!!map')) return;
  addFault(reading, 'unsupported-tag', { offset: tagStart, length: tagEnd - tagStart }, { text, meaning: '' });
}

/** Escapes can hold what the text itself may not. */
function checkCharacters(reading: Reading, event: ScalarEvent, value: string): void {
  const found = CONTROL.exec(value);
  if (found !== null) addFault(reading, 'control-character', event, { character: nameCharacter(found[0]) });
}

/** The first key of that name in the mapping whose content starts at `index`. */
function findKey({ text, events }: Reading, index: number, key: string): Event | undefined {
  for (let at = index; ; at = skipNode(events, skipNode(events, at))) {
    const event = events[at];
    if (event === undefined || event.type === EVENT_ID.POP) return undefined;
    if (event.type === EVENT_ID.SCALAR && readKey(text, event) === key) return event;
  }
}
