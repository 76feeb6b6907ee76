import type { Json } from '../json';
import { parseDurationText, parseQuantityText } from './measure';

/** With a unit that only quantities have; `m` alone may be minutes. */
const SIZED = /^[+-]?[0-9.]+(?:[kMGTPE]|[KMGTPE]i)$/;
const TIMED = /^[0-9.]+(?:ns|us|µs|ms|[smhdwy])/;

/** Whether two different scalars are the same quantity or duration, under a key that tells what `1000m` is. */
export function isSameMeasure(before: Json, after: Json, key: string): boolean {
  if (!isScalar(before) || !isScalar(after)) return false;
  const [a, b] = [String(before), String(after)];
  if (/(^|\.)cpu$/i.test(key) || (SIZED.test(a) && SIZED.test(b))) return isSame(parseQuantityText, a, b);
  return TIMED.test(a) && TIMED.test(b) && isSame(parseDurationText, a, b);
}

function isScalar(value: Json): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** `0.1` and `100m` differ in the last bit of a number. */
function isSame(parse: (text: string) => number | undefined, a: string, b: string): boolean {
  const [one, other] = [parse(a), parse(b)];
  if (one === undefined || other === undefined) return false;
  return Math.abs(one - other) <= Math.abs(one) * 1e-12;
}
