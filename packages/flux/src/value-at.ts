import { type Json, type Path, valueAt } from '@254carbon/manifest';

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
