import { isObject, type Json, type JsonObject, type Path } from '@254carbon/manifest';

/** The value at a path, or undefined where there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const step of path) {
    if (typeof step === 'number') at = Array.isArray(at) ? at[step] : undefined;
    else at = isObject(at) ? at[step] : undefined;
  }
  return at;
}

/** The text at a path; undefined where there is none, it is empty or something else. */
export function textAt(value: Json | undefined, path: Path): string | undefined {
  const text = valueAt(value, path);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The objects of the list at a path, each with its own path. What is no list or object is for the schema to tell. */
export function itemsAt(value: Json | undefined, path: Path): { readonly item: JsonObject; readonly path: Path }[] {
  const list = valueAt(value, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: Json, index) => (isObject(item) ? [{ item, path: [...path, index] }] : []));
}
