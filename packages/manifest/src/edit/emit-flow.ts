import { emitNumber, emitString } from '../emit/emit-scalar';
import { isObject, type Json } from '../json';

/** A value on one line, to stand in brackets; `json` where the text around it is JSON. */
export function emitFlow(value: Json, json: boolean): string {
  if (typeof value === 'string') return emitFlowText(value, json);
  if (typeof value === 'number') return json ? JSON.stringify(value) : emitNumber(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => emitFlow(item, json)).join(', ')}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => (inner === undefined ? '' : emitPair(key, inner, json)));
  const shown = entries.filter((entry) => entry !== '').join(', ');
  return shown === '' ? '{}' : `{ ${shown} }`;
}

/** `key: value` in brackets. */
export function emitPair(key: string, value: Json, json: boolean): string {
  return `${emitFlowText(key, json)}: ${emitFlow(value, json)}`;
}

/** Commas and brackets mean something there. */
function emitFlowText(text: string, json: boolean): string {
  if (json) return JSON.stringify(text);
  const plain = emitString(text);
  return plain === text && /[,[\]{}?]|^-|:/.test(text) ? `'${text.replaceAll("'", "''")}'` : plain;
}
