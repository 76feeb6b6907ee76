/** Plain JSON data: what YAML documents hold and what every generator of ours returns. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. A key whose value is `undefined` counts as absent: the emitter skips it. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Way from the root of a document to a value in it: object keys and list indices. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
