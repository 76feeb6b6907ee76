import { eventSpan } from './event-span';
import type { Fault } from './fault';
import { COLLECTION_STYLE, EVENT_ID, type Event } from './yaml-events';

/** A tab before anything else on a line but spaces and the dashes of a list. */
const LEADING_TAB = /^ *(?:- *)*\t/gm;

/**
 * Finds tabs where the readers of Kubernetes refuse them and our parser does not: on blank lines, before comments and
 * after the dash of a list, unless they are within text or brackets.
 */
export function checkTabs(text: string, events: readonly Event[]): Fault[] {
  if (!text.includes('\t')) return [];
  const faults: Fault[] = [];
  for (const { index, 0: found } of text.matchAll(LEADING_TAB)) {
    const offset = index + found.length - 1;
    if (isInBlock(text, events, offset)) {
      faults.push({ code: 'yaml-syntax', offset, length: 1, args: { cause: 'tab-indentation' } });
    }
    if (faults.length === MOST_TABS) break;
  }
  return faults;
}

/** Each costs a walk over the events. */
const MOST_TABS = 20;

/** Whether an offset lies between the nodes of a block, rather than in text or between brackets. */
function isInBlock(text: string, events: readonly Event[], offset: number): boolean {
  const open: (Event | undefined)[] = [];
  for (const event of events) {
    const start = eventSpan(event)?.offset;
    if (start !== undefined && start > offset) break;
    if (event.type === EVENT_ID.SCALAR && event.valueEnd > offset) return false;
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) open.push(undefined);
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) open.push(event);
  }
  // The events do not tell where a bracket closes, but nothing else than one, or a comma, could come next in it.
  const next = text.slice(offset).replace(/^(?:\s|#.*)+/, '')[0] ?? '';
  const parent = open.at(-1);
  return (
    !(parent !== undefined && 'style' in parent && parent.style === COLLECTION_STYLE.FLOW) &&
    !/[\]},:]/.test(next || ' ')
  );
}
