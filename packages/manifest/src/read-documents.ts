import { EVENT_ID, SCALAR_STYLE, type Event } from './yaml-events';
import { CONTROL, describeCharacter } from './control-character';
import type { Fault } from './fault';
import type { Json } from './json';
import { readKey, readScalar, type ScalarEvent } from './read-scalar';
import { addFault, startReading, type Reading } from './reading';
import { skipNode } from './skip-node';

/** One document: its value, and the index of its first event. */
export interface ReadDocument {
  readonly value: Json;
  readonly firstEvent: number;
}

/** About 130,000 nodes, or 4 MiB of text: far above what people write, far below what hurts. */
const ALIAS_LIMIT = 4 * 1024 * 1024;
const NODE_WEIGHT = 32;
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
  if (event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) {
    throw new Error(`Unexpected YAML event ${event.type}`);
  }

  const anchor = event.anchorStart < 0 ? undefined : reading.text.slice(event.anchorStart, event.anchorEnd);
  if (anchor !== undefined) reading.anchors.set(anchor, 'open');
  if (event.tagStart >= 0) checkTag(reading, event);
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
    const key = event.type === EVENT_ID.SCALAR ? readKeyText(reading, event) : undefined;
    if (event.type !== EVENT_ID.SCALAR) readNode(reading);
    const value = readNode(reading);
    if (key === undefined) addFault(reading, 'key-not-text', event);
    else if (FORBIDDEN_KEYS.has(key)) addFault(reading, 'forbidden-key', event, { key });
    else if (key === '<<' && event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN)
      addFault(reading, 'merge-key', event);
    else {
      if (Object.hasOwn(object, key)) addFault(reading, 'duplicate-key', event, { key }, findKey(reading, start, key));
      object[key] = value;
    }
  }
  return object;
}

function readKeyText(reading: Reading, event: ScalarEvent): string | undefined {
  const value = readText(reading, event);
  reading.at++;
  return value === null ? undefined : String(value);
}

function readText(reading: Reading, event: ScalarEvent): string | number | boolean | null {
  const { value, fault } = readScalar(reading.text, event);
  if (fault !== undefined)
    addFault(reading, fault, event, {
      text: reading.text.slice(event.tagStart < 0 ? event.valueStart : event.tagStart, event.valueEnd),
      meaning: String(value),
    });
  const length = typeof value === 'string' ? value.length : 0;
  reading.weight += length;
  if (length > 0 && !event.fast) checkCharacters(reading, event, value as string);
  if (event.anchorStart >= 0) {
    const anchor = reading.text.slice(event.anchorStart, event.anchorEnd);
    reading.anchors.set(anchor, { value, weight: NODE_WEIGHT + length });
  }
  return value;
}

function readAlias(reading: Reading, event: Extract<Event, { type: typeof EVENT_ID.ALIAS }>): Json {
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

function checkTag(reading: Reading, event: Extract<Event, { start: number }>): void {
  const tag = reading.text.slice(event.tagStart, event.tagEnd);
  if (tag !== '!' && tag !== (event.type === EVENT_ID.SEQUENCE ? '!!seq' : '!!map')) {
    addFault(reading, 'unsupported-tag', event, { text: tag, meaning: '' });
  }
}

/** Escapes can hold what the text itself may not. */
function checkCharacters(reading: Reading, event: ScalarEvent, value: string): void {
  const found = CONTROL.exec(value);
  if (found !== null) addFault(reading, 'control-character', event, { character: describeCharacter(found[0]) });
}

/** The first key of that name in the mapping whose content starts at `index`. */
function findKey({ text, events }: Reading, index: number, key: string): Event | undefined {
  for (let at = index; ; at = skipNode(events, skipNode(events, at))) {
    const event = events[at];
    if (event === undefined || event.type === EVENT_ID.POP) return undefined;
    if (event.type === EVENT_ID.SCALAR && readKey(text, event) === key) return event;
  }
}
