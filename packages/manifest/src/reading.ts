import type { Event } from './yaml-events';
import { eventSpan } from './event-span';
import type { Fault } from './fault';
import type { Json } from './json';

/** State of one pass over the events of a text. */
export interface Reading {
  readonly text: string;
  readonly events: readonly Event[];
  readonly faults: Fault[];
  /** By name; 'open' while its own content is being read. */
  readonly anchors: Map<string, { readonly value: Json; readonly weight: number } | 'open'>;
  /** Index of the next event. */
  at: number;
  /** Size of what was read so far with all aliases written out, and of what came through aliases. */
  weight: number;
  aliasWeight: number;
}

export function startReading(text: string, events: readonly Event[]): Reading {
  return { text, events, faults: [], anchors: new Map(), at: 0, weight: 0, aliasWeight: 0 };
}

/** Notes that something is wrong with a node. */
export function addFault(
  reading: Reading,
  code: Fault['code'],
  event: Event,
  args: Fault['args'] = {},
  first?: Event,
): void {
  const span = eventSpan(event) ?? { offset: 0, length: 0 };
  const firstSpan = first === undefined ? undefined : eventSpan(first);
  reading.faults.push({ code, ...span, args, ...(firstSpan === undefined ? {} : { firstOffset: firstSpan.offset }) });
}
