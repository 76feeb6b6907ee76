import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from './yaml-events';
import { mayBeMoreThanText, resolveScalar } from './resolve-scalar';

/** What stands in a scalar, and what is wrong with it. */
export interface ReadScalar {
  readonly value: string | number | boolean | null;
  readonly fault?: 'ambiguous-scalar' | 'inexact-integer' | 'not-a-json-number' | 'unsupported-tag';
}

const TEXT_TAGS = new Set(['!', '!!str', '!<tag:yaml.org,2002:str>']);
const OTHER_TAGS = new Set(['!!int', '!!float', '!!bool', '!!null']);

/** The value of a scalar as Kubernetes reads it. */
export function readScalar(text: string, event: ScalarEvent): ReadScalar {
  const source = scalarText(text, event);
  if (event.tagStart >= 0) return readTagged(source, text.slice(event.tagStart, event.tagEnd));
  if (event.style !== SCALAR_STYLE.PLAIN || !mayBeMoreThanText(source)) return { value: source };
  return readPlain(source);
}

/** The key that a scalar is; undefined for the null that Kubernetes refuses as a key. */
export function readKey(text: string, event: ScalarEvent): string | undefined {
  const { value } = readScalar(text, event);
  return value === null ? undefined : String(value);
}

function scalarText(text: string, event: ScalarEvent): string {
  return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

function readPlain(source: string): ReadScalar {
  const { value, ambiguous } = resolveScalar(source);
  if (ambiguous) return { value, fault: 'ambiguous-scalar' };
  if (typeof value !== 'number') return { value };
  if (!Number.isFinite(value)) return { value: source, fault: 'not-a-json-number' };
  return isExact(source, value) ? { value } : { value, fault: 'inexact-integer' };
}

function readTagged(source: string, tag: string): ReadScalar {
  if (TEXT_TAGS.has(tag)) return { value: source };
  if (!OTHER_TAGS.has(tag)) return { value: source, fault: 'unsupported-tag' };
  const read = readPlain(source);
  return typeof read.value === 'string' ? { value: source, fault: 'unsupported-tag' } : read;
}

/** Whether an integer of more than 53 bits is written back with the digits that it was read with. */
function isExact(source: string, value: number): boolean {
  return Number.isSafeInteger(value) || !/^[-+]?[0-9]+$/.test(source) || String(value) === source.replace('+', '');
}
