import { isObject, type Json } from '@254carbon/manifest';

/** JSON whose text depends on the content only: keys sorted, what is undefined left out. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
