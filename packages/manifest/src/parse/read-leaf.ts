import type { Fault } from './fault';
import type { Json } from '../json';
import { readScalar } from './read-scalar';
import { addFault, type Reading } from './reading';
import { CONTROL, nameCharacter } from '../unusual-character';
import type { AliasEvent, ScalarEvent } from './yaml-events';

/** About 130,000 nodes, or 4 MiB of text: far above what people write, far below what hurts. */
const ALIAS_LIMIT = 4 * 1024 * 1024;
/** What a node weighs beside its text. */
export const NODE_WEIGHT = 32;

/** Reads a scalar, notes what is wrong with it and keeps it for aliases. */
export function readText(reading: Reading, event: ScalarEvent): string | number | boolean | null {
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

/** The value that an alias stands for; null where there is none, or where aliases have grown too big. */
export function readAlias(reading: Reading, event: AliasEvent): Json {
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

/** Escapes can hold what the text itself may not. */
function checkCharacters(reading: Reading, event: ScalarEvent, value: string): void {
  const found = CONTROL.exec(value);
  if (found !== null) addFault(reading, 'control-character', event, { character: nameCharacter(found[0]) });
}
