import { isObject } from '../json';
import { canonicalText } from './canonical-text';
import type { PlacedPart } from './tree-change';

/** A part on both sides, or on one. */
export interface PartPair {
  readonly before?: PlacedPart;
  readonly after?: PlacedPart;
}

/**
 * Finds the counterparts: by identity, in the same file first, since an object may stand in several; what is left by
 * content, under another name.
 */
export function pairParts(before: readonly PlacedPart[], after: readonly PlacedPart[]): readonly PartPair[] {
  const pairs: PartPair[] = [];
  const take = (one: PlacedPart[], other: PlacedPart[], keyOf: (part: PlacedPart) => string | undefined) => {
    const found = pairBy(one, other, keyOf);
    pairs.push(...found.pairs);
    return [found.before, found.after] as const;
  };
  let rest: readonly [PlacedPart[], PlacedPart[]] = [[...before], [...after]];
  rest = take(...rest, ({ key, file }) => `${key} ${file}`);
  rest = take(...rest, ({ key, value }) => `${key} ${canonicalText(value)}`);
  rest = take(...rest, ({ key }) => key);
  rest = take(...rest, nameless);
  rest = take(...rest, withoutHash);
  return [...pairs, ...rest[0].map((one) => ({ before: one })), ...rest[1].map((one) => ({ after: one }))];
}

function pairBy(before: PlacedPart[], after: PlacedPart[], keyOf: (part: PlacedPart) => string | undefined) {
  const pairs: PartPair[] = [];
  const waiting = new Map<string, PlacedPart[]>();
  for (const part of before) {
    const key = keyOf(part);
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), part]);
  }
  const used = new Set<PlacedPart>();
  const left = after.filter((part) => {
    const found = waiting.get(keyOf(part) ?? '\0')?.shift();
    if (found === undefined) return true;
    used.add(found);
    pairs.push({ before: found, after: part });
    return false;
  });
  return { pairs, before: before.filter((part) => !used.has(part)), after: left };
}

/** The content without its own name, wherever that stands in it; undefined where there is not enough of it to tell. */
function nameless({ value }: PlacedPart): string | undefined {
  if (!isObject(value) || !isObject(value['metadata'])) return canonicalText(value);
  const { name, ...others } = value['metadata'];
  if (Object.keys(value).every((key) => BARE.has(key))) return undefined;
  const content = canonicalText({ ...value, metadata: { ...others, namespace: undefined } });
  return typeof name === 'string' ? content.replaceAll(name, '\0') : content;
}

/** An object with nothing else may have become any other of its kind. */
const BARE = new Set(['apiVersion', 'kind', 'metadata', 'automountServiceAccountToken']);

/** What kustomize's generators call an object, without the digest of its content. */
function withoutHash({ value }: PlacedPart): string | undefined {
  const metadata = isObject(value) && isObject(value['metadata']) ? value['metadata'] : {};
  const { name, namespace } = metadata;
  const base = typeof name === 'string' ? /^(.+)-[bcdfghkmt2-9]{10}$/.exec(name)?.[1] : undefined;
  if (base === undefined || !isObject(value)) return undefined;
  return [value['apiVersion'], value['kind'], namespace, base].join(' ');
}
