import { isObject, type Json, type Path } from '@254carbon/manifest';

/** A text that was changed, as people write its place. */
export interface Renamed {
  readonly path: Path;
  readonly before: string;
  readonly after: string;
}

/** A value whose texts name another environment: the name as a word is replaced wherever it stands, but for keys. */
export function renameIn(value: Json, from: string, to: string, path: Path = []): { value: Json; renamed: Renamed[] } {
  if (typeof value === 'string') {
    const after = value.replace(new RegExp(`(?<![a-z0-9])${from}(?![a-z0-9])`, 'g'), to);
    return { value: after, renamed: after === value ? [] : [{ path, before: value, after }] };
  }
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item, index) => renameIn(item, from, to, [...path, index]));
    return { value: items.map((item) => item.value), renamed: items.flatMap(({ renamed }) => renamed) };
  }
  if (!isObject(value)) return { value, renamed: [] };
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, renameIn(inner ?? null, from, to, [...path, key])] as const,
  );
  return {
    value: Object.fromEntries(entries.map(([key, inner]) => [key, inner.value])),
    renamed: entries.flatMap(([, { renamed }]) => renamed),
  };
}
