import { emitManifests } from '../emit/emit-manifests';
import { emitYaml } from '../emit/emit-yaml';
import { isKubernetesObject } from '../identity';
import { isObject, type Json } from '../json';
import { maskSecrets, maskValue } from '../mask-secrets';
import { MASK, maskText } from '../secret-text';
import type { ChangeView, FieldView, NoiseView, ObjectView, TextView } from './change-view';
import { type FieldChange, isItemStep, type Step, valueAfter, valueBefore } from './field-change';
import { formatSteps } from './format-steps';
import { MASK_AFTER, MASK_BEFORE, maskPair } from './mask-pair';
import { noiseOf } from './noise';
import { showLines } from './show-lines';
import {
  fieldsOf,
  type ObjectChange,
  partAfter,
  partBefore,
  type PlacedPart,
  type TextChange,
  type TreeChange,
} from './tree-change';

export interface ShowOptions {
  /** Whether whole objects are wanted, as YAML. */
  readonly yaml?: boolean;
}

/** Makes of a change what may be shown of it. */
export function showChange({ objects, texts, layout, unchanged }: TreeChange, options: ShowOptions = {}): ChangeView {
  return { objects: objects.map((one) => showObject(one, options)), texts: texts.map(showText), layout, unchanged };
}

function showObject(change: ObjectChange, { yaml = false }: ShowOptions): ObjectView {
  const [before, after] = [partBefore(change), partAfter(change)];
  const { title, file, value } = (after ?? before) as PlacedPart;
  const kind = isKubernetesObject(value) ? value.kind : '';
  const all = fieldsOf(change);
  const noisy = all.filter((field) => noiseOf(field) !== undefined);
  const isElsewhere = before !== undefined && after !== undefined && before.file !== after.file;
  const isCalledOtherwise = before !== undefined && before.title !== title && isKubernetesObject(value);
  return {
    ...{ what: change.what, title: maskText(title), file },
    ...(isElsewhere ? { fileBefore: before.file } : {}),
    ...(isCalledOtherwise ? { titleBefore: maskText(before.title) } : {}),
    fields: viewsOf(
      kind,
      all.filter((field) => noiseOf(field) === undefined),
    ),
    noise: countNoise(noisy),
    ...(yaml ? { yaml: showYaml(before?.value, after?.value) } : {}),
  };
}

/** The same pair of documents is met in many environments. */
const remembered = new WeakMap<FieldChange, FieldView>();

function viewsOf(kind: string, fields: readonly FieldChange[]): FieldView[] {
  return fields.map((field) => {
    let view = remembered.get(field);
    if (view === undefined) remembered.set(field, (view = showField(kind, field)));
    return view;
  });
}

function showField(kind: string, field: FieldChange): FieldView {
  const path = maskText(formatSteps(field.path));
  if (field.what === 'reordered') {
    return { what: 'reordered', path, before: field.before.map(maskText), after: field.after.map(maskText) };
  }
  const [from, to] = [valueBefore(field), valueAfter(field)];
  const what = field.what === 'respelled' ? 'changed' : field.what;
  const [before, after] = maskPair(from, to, { kind, path: field.path });
  const isText = typeof from === 'string' && typeof to === 'string' && (from.includes('\n') || to.includes('\n'));
  const isHidden = before === MASK_BEFORE || after === MASK_AFTER;
  const lines = isText && !isHidden ? showLines(from, to) : undefined;
  if (lines !== undefined) return { what, path, lines };
  return { what, path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

const MOST_PLACES = 10;

function countNoise(fields: readonly FieldChange[]): NoiseView[] {
  const byReason = new Map<string, Set<string>>();
  for (const field of fields) {
    const reason = noiseOf(field) as string;
    const where = reason.endsWith('of a panel') ? panelOf(field.path) : formatSteps(field.path);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(maskText(where)));
  }
  return [...byReason].map(([reason, where]) => ({
    reason,
    count: where.size,
    where: [...where].slice(0, MOST_PLACES),
  }));
}

function panelOf(path: readonly Step[]): string {
  const item = path.filter(isItemStep).at(-1);
  return item?.item ?? formatSteps(path);
}

function showText({ what, file, from, before, after }: TextChange): TextView {
  const head = { what, file, ...(from === undefined ? {} : { from }) };
  if (what !== 'changed' || before === undefined || after === undefined) return head;
  // What cannot be read as an object may be a Secret all the same.
  if ([before, after].some((text) => /\bkind["']?\s*:\s*["']?Secret\b/.test(text))) return head;
  const lines = showLines(before, after);
  return { ...head, ...(lines === undefined ? {} : { lines }) };
}

function showYaml(before: Json | undefined, after: Json | undefined): ObjectView['yaml'] {
  const sides = [before, after].map((value) => (value === undefined ? undefined : maskWhole(value)));
  if (before !== undefined && after !== undefined) {
    sides[0] = mark(before, after, sides[0] as Json, sides[1] as Json, MASK_BEFORE);
    sides[1] = mark(after, before, sides[1] as Json, maskWhole(before), MASK_AFTER);
  }
  const [old, now] = sides.map((value) =>
    value === undefined ? undefined : isKubernetesObject(value) ? emitManifests([value]) : emitYaml(value),
  );
  return { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
}

function maskWhole(value: Json): Json {
  const keyed = maskValue(value);
  return isKubernetesObject(keyed) ? closeSecret(maskSecrets(keyed)) : keyed;
}

function closeSecret(object: Json): Json {
  if (!isKubernetesObject(object) || object.kind !== 'Secret' || object.metadata.annotations === undefined)
    return object;
  const annotations = Object.fromEntries(Object.keys(object.metadata.annotations).map((key) => [key, MASK]));
  return { ...object, metadata: { ...object.metadata, annotations } };
}

/** The masked value with its side named where what is masked differs, and would otherwise look the same. */
function mark(real: Json, other: Json, masked: Json, otherMasked: Json, side: string): Json {
  if (typeof masked === 'string' && typeof otherMasked === 'string') {
    return masked === otherMasked && real !== other ? masked.replaceAll(MASK, side) : masked;
  }
  if (Array.isArray(real) && Array.isArray(other) && Array.isArray(masked) && Array.isArray(otherMasked)) {
    if (real.length !== other.length) return masked;
    return masked.map((item: Json, at) =>
      mark(real[at] as Json, other[at] as Json, item, otherMasked[at] as Json, side),
    );
  }
  if (!isObject(real) || !isObject(other) || !isObject(masked) || !isObject(otherMasked)) return masked;
  return Object.fromEntries(
    Object.entries(masked).map(([key, value]) => {
      const [a, b, c] = [real[key], other[key], otherMasked[key]];
      return [
        key,
        value === undefined || a === undefined || b === undefined || c === undefined
          ? value
          : mark(a, b, value, c, side),
      ];
    }),
  );
}
