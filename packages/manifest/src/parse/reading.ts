import { eventSpan, type Span } from './event-span';
import type { Fault } from './fault';
import type { Json } from '../json';
import { MASK } from '../secret-text';
import type { Event } from './yaml-events';

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

/** More than anybody reads; without a bound, a hostile text could make one for each of its words. */
const MOST_FAULTS = 1000;

export function startReading(text: string, events: readonly Event[]): Reading {
  return { text, events, faults: [], anchors: new Map(), at: 0, weight: 0, aliasWeight: 0 };
}

/** Notes that something is wrong with a node; `first` finds what it collides with, only when it is needed. */
export function addFault(
  { faults }: Reading,
  code: Fault['code'],
  where: Event | Span,
  args: Fault['args'] = {},
  first?: () => Event | undefined,
): void {
  if (faults.length >= MOST_FAULTS) return;
  const span = 'type' in where ? (eventSpan(where) ?? { offset: 0, length: 0 }) : where;
  const other = first?.();
  const firstOffset = other === undefined ? undefined : eventSpan(other)?.offset;
  faults.push({ code, ...span, args, ...(firstOffset === undefined ? {} : { firstOffset }) });
}

/** Takes the text out of the faults from an index on: what stands under some keys is not to be shown. */
export function maskFaults({ faults }: Reading, from: number): void {
  for (let index = from; index < faults.length; index++) {
    const fault = faults[index] as Fault;
    const { text } = fault.args;
    if (text !== undefined) faults[index] = { ...fault, args: { ...fault.args, text: MASK, meaning: MASK } };
  }
}
