import { isObject, type Json } from '../json';

const texts = new WeakMap<object, string>();

/** One text for everything that is the same data, whatever the order of keys. */
export function canonicalText(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = write(value)));
  return text;
}

function write(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`);
  return `{${entries.join(',')}}`;
}
