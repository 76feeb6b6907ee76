import { isObject, type Json } from '../json';
import { maskValue } from '../mask-secrets';
import { announcesSecret, hideSecrets, isHarmless, isSecretKey, MASK } from '../secret-text';
import { isItemStep, type Step } from './field-change';

/** Stands for a secret that differs: no length, no digest. */
export const MASK_BEFORE = '*** (before)';
export const MASK_AFTER = '*** (after)';

/** Where the two values stand. */
export interface MaskPlace {
  /** Of the object. */
  readonly kind: string;
  readonly path: readonly Step[];
}

const SECRET_FIELDS = new Set(['data', 'stringData']);

/** Both sides of a field as they may be shown: of a secret only whether it is the same, another, or there at all. */
export function maskPair<B extends Json | undefined, A extends Json | undefined>(
  before: B,
  after: A,
  place: MaskPlace,
): [B, A] {
  const isOpen = place.kind !== 'Secret' && isShowable(before) && isShowable(after);
  const isSecret = isClosed(place) || isArgument(place, before ?? after);
  if (isSecret && !isOpen) return [hide(before, after, MASK_BEFORE), hide(after, before, MASK_AFTER)] as [B, A];
  if (typeof before === 'string' && typeof after === 'string') return maskTexts(before, after) as [B, A];
  const [from, to] = [masked(before), masked(after)] as [B, A];
  return [from, to];
}

function masked(value: Json | undefined): Json | undefined {
  return value === undefined ? undefined : maskValue(value);
}

/** All of it, keys but for those of the outermost mapping included. */
function hide(value: Json | undefined, other: Json | undefined, mark: string): Json | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return other === undefined ? MASK : mark;
  return Object.fromEntries(Object.keys(value).map((key) => [key, MASK]));
}

/** What follows a flag such as `--token`, by which it is called. */
function isArgument({ path }: MaskPlace, value: Json | undefined): boolean {
  const step = path.at(-1);
  return isItemStep(step) && announcesSecret(step.item) && !String(value).startsWith(step.item);
}

/** What a Secret holds, and what stands under a key such as `password`. */
function isClosed({ kind, path }: MaskPlace): boolean {
  if (kind === 'Secret' && typeof path[0] === 'string') {
    if (SECRET_FIELDS.has(path[0])) return true;
    // Copies of the whole object are kept there, by more than one program.
    if (path[0] === 'metadata' && path[1] === 'annotations') return true;
  }
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  const holder = path.at(-2);
  return isSecretKey(key) || (key === 'value' && isItemStep(holder) && isSecretKey(holder.item));
}

/** Two texts: secrets that are the same stay a plain mask, those that differ are marked, each on its side. */
export function maskTexts(before: string, after: string): [string, string] {
  const [old, now] = [secretsIn(before), secretsIn(after)];
  const mark = (index: number, side: string) => (old.length === now.length && old[index] === now[index] ? MASK : side);
  return [
    replaceSecrets(before, (index) => mark(index, MASK_BEFORE)),
    replaceSecrets(after, (index) => mark(index, MASK_AFTER)),
  ];
}

/** Whether a literal under a secret key may be shown after all: a reference, a template, nothing. */
export function isShowable(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && isHarmless(value))
  );
}

function secretsIn(text: string): string[] {
  const secrets: string[] = [];
  hideSecrets(text, (secret) => {
    secrets.push(secret);
    return MASK;
  });
  return secrets;
}

/** As many lines as before, so that lines can still be compared. */
function replaceSecrets(text: string, maskOf: (index: number) => string): string {
  let index = 0;
  return hideSecrets(text, (secret) => {
    const mask = maskOf(index++);
    return secret.replace(/\n$/, '').split('\n').fill(mask).join('\n');
  });
}
