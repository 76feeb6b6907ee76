import { isObject, type Json, type Path } from '@254carbon/manifest';

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

/** The list at a path; empty where there is none. What its items should be is for the schema to tell. */
export function listAt(value: Json | undefined, path: Path): readonly Json[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}
