import { emitBlock, emitNumber, emitString, fitsBlock } from './emit-scalar';
import type { Json, JsonObject } from '../json';
import { rememberText } from './remember-text';

/** YAML implementations may refuse longer keys without a `?` before them. */
const LONGEST_KEY = 1000;

/** The same few keys stand in all manifests. */
const keyTexts = new Map<string, string>();
const MOST_KEYS = 4096;

/**
 * A JSON value as YAML in the style of kubectl: two spaces, list items at the column of their key, no anchors.
 * Text is quoted so that readers of YAML 1.1 and 1.2 agree on it. Keys whose value is undefined are left out.
 * The text of parts that come again is kept: a value must not change after it was given here.
 * @throws for NaN and infinities
 */
export function emitYaml(value: Json): string {
  if (typeof value === 'string') return `${emitString(value)}\n`;
  if (Array.isArray(value) && value.length > 0) return emitList(value, '');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return emitValue(value, '').slice(1);
  const object = value as JsonObject;
  return emitEntries(object, Object.keys(object), '') || '{}\n';
}

/** The entries of an object in the given order; the first line without indentation. Empty where nothing is defined. */
export function emitEntries(object: JsonObject, keys: readonly string[], indent: string): string {
  let out = '';
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) continue;
    if (out !== '') out += indent;
    out += emitKey(key, indent) + emitValue(value, indent);
  }
  return out;
}

function emitKey(key: string, indent: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = emitString(key);
    if (keyTexts.size < MOST_KEYS) keyTexts.set(key, text);
  }
  return text.length > LONGEST_KEY ? `? ${text}\n${indent}:` : `${text}:`;
}

/** What stands behind `key:`, to the end of its last line. */
function emitValue(value: Json, indent: string): string {
  switch (typeof value) {
    case 'string':
      return value.includes('\n') && fitsBlock(value)
        ? ` ${emitBlock(value, `${indent}  `)}\n`
        : ` ${emitString(value)}\n`;
    case 'number':
      return ` ${emitNumber(value)}\n`;
    case 'object':
      return value === null ? ' null\n' : emitPart(value, indent);
    default:
      return ` ${String(value)}\n`;
  }
}

/** Further in, to look for a text takes as long as to make it. */
const KEPT_TO = 8;

function emitPart(value: JsonObject | readonly Json[], indent: string): string {
  return indent.length > KEPT_TO ? emitStructure(value, indent) : remembered(value, indent);
}

const remembered = rememberText(emitStructure);

function emitStructure(value: JsonObject | readonly Json[], indent: string): string {
  if (Array.isArray(value)) return value.length === 0 ? ' []\n' : `\n${indent}${emitList(value, indent)}`;
  const inner = `${indent}  `;
  const object = value as JsonObject;
  const entries = emitEntries(object, Object.keys(object), inner);
  return entries === '' ? ' {}\n' : `\n${inner}${entries}`;
}

/** The items of a list; the first line without indentation. */
function emitList(list: readonly Json[], indent: string): string {
  const inner = `${indent}  `;
  let out = '';
  for (const item of list) {
    if (out !== '') out += indent;
    out += '-';
    if (typeof item !== 'object' || item === null) out += emitValue(item ?? null, indent);
    else if (Array.isArray(item)) out += item.length === 0 ? ' []\n' : ` ${emitList(item, inner)}`;
    else {
      const object = item as JsonObject;
      out += ` ${emitEntries(object, Object.keys(object), inner) || '{}\n'}`;
    }
  }
  return out;
}
