import { describeObject, identityKey, isKubernetesObject } from '../identity';
import { isObject, type Json } from '../json';
import { parseYaml } from '../parse/parse-yaml';
import type { PlacedPart } from './tree-change';

/** What a document of a file holds: objects, data, nothing, or text that cannot be read as either. */
export type ReadDocument = { readonly parts: readonly PlacedPart[] } | { readonly text: string };

/** The same document stands in the trees of many environments. Bounded by the characters that were parsed. */
const MOST_REMEMBERED = 4_000_000;
const remembered = new Map<string, readonly Json[] | undefined>();
let characters = 0;

/** Reads one document, given as text. */
export function readParts(text: string, file: string): ReadDocument {
  const values = parseOnce(text, file);
  return values === undefined ? { text } : { parts: values.flatMap((value) => partsOf(value, file)) };
}

function parseOnce(text: string, file: string): readonly Json[] | undefined {
  if (remembered.has(text)) return remembered.get(text);
  if ((characters += text.length) > MOST_REMEMBERED) {
    remembered.clear();
    characters = text.length;
  }
  const values = parse(text, file);
  remembered.set(text, values);
  return values;
}

function parse(text: string, file: string): readonly Json[] | undefined {
  if (file.endsWith('.json')) {
    try {
      return [JSON.parse(text) as Json];
    } catch {
      return undefined;
    }
  }
  const { documents, problems } = parseYaml(text, file);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return documents.map(({ value }) => value);
}

function partsOf(value: Json, file: string): PlacedPart[] {
  if (isKubernetesObject(value)) {
    return [{ file, title: describeObject(value), key: identityKey(value), value }];
  }
  const items = isObject(value) && typeof value['kind'] === 'string' ? value['items'] : undefined;
  if (
    isObject(value) &&
    String(value['kind']).endsWith('List') &&
    Array.isArray(items) &&
    items.every(isKubernetesObject)
  ) {
    return items.flatMap((item) => partsOf(item, file));
  }
  const kind = isObject(value) && typeof value['kind'] === 'string' ? value['kind'] : '';
  return [{ file, title: file, key: `${file}#${kind}`, value }];
}
