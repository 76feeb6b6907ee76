import { EVENT_ID, type Event } from './yaml-events';

/** Index of the first event behind the node that starts at `index`. */
export function skipNode(events: readonly Event[], index: number): number {
  let depth = 0;
  let at = index;
  do {
    const { type } = events[at++] as Event;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
    else if (type === EVENT_ID.POP) depth--;
  } while (depth > 0);
  return at;
}
