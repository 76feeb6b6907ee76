import { emitYaml } from '../emit/emit-yaml';
import { isObject, type Json } from '../json';
import { isEmbeddedStep, isItemStep, type FieldChange, type Step, valueAfter } from './field-change';
import { parseEmbedded } from './parse-embedded';

/** The value after, from the value before and what changed; undefined where it is removed. */
export function applyFields(before: Json | undefined, changes: readonly FieldChange[]): Json | undefined {
  const whole = changes.find(({ path, what }) => path.length === 0 && what !== 'reordered');
  if (whole !== undefined) return valueAfter(whole);
  if (changes.length === 0 || before === undefined) return before;
  if (typeof before === 'string') return applyToText(before, changes);
  return Array.isArray(before) ? applyToList(before, changes) : applyToObject(before, changes);
}

function applyToText(before: string, changes: readonly FieldChange[]): Json {
  const step = changes[0]?.path[0];
  if (!isEmbeddedStep(step)) throw new Error('A text has no fields.');
  const after = applyFields(parseEmbedded(before)?.value, changes.map(inner)) as Json;
  return step.embedded === 'json' ? JSON.stringify(after) : emitYaml(after);
}

function applyToObject(before: Json, changes: readonly FieldChange[]): Json {
  const after: Record<string, Json | undefined> = isObject(before) ? { ...before } : {};
  for (const key of new Set(changes.map(({ path }) => path[0] as string))) {
    const value = applyFields(after[key], changes.filter(({ path }) => path[0] === key).map(inner));
    if (value === undefined) delete after[key];
    else after[key] = value;
  }
  return after;
}

/** Items are removed by where they were, put in order, changed, and added where they will be. */
function applyToList(before: readonly Json[], changes: readonly FieldChange[]): Json {
  const items = changes.filter(({ path }) => isItemStep(path[0]));
  const gone = new Set(items.filter(({ path, what }) => path.length === 1 && what === 'removed').map(indexBefore));
  const order = changes.find(({ path, what }) => path.length === 0 && what === 'reordered');
  const kept =
    order?.what === 'reordered' ? order.order : before.map((_, index) => index).filter((at) => !gone.has(at));
  const after = kept.map((index) => {
    const own = items.filter((change) => indexBefore(change) === index);
    return applyFields(before[index], own.map(inner)) as Json;
  });
  const added = items.filter(({ path }) => indexAfter(path[0]) !== undefined && indexBefore({ path }) === undefined);
  added.sort((a, b) => (indexAfter(a.path[0]) ?? 0) - (indexAfter(b.path[0]) ?? 0));
  for (const change of added) after.splice(indexAfter(change.path[0]) ?? 0, 0, valueAfter(change) as Json);
  return after;
}

function inner(change: FieldChange): FieldChange {
  return { ...change, path: change.path.slice(1) };
}

function indexBefore({ path: [step] }: Pick<FieldChange, 'path'>): number | undefined {
  return isItemStep(step) ? step.before : undefined;
}

function indexAfter(step: Step | undefined): number | undefined {
  return isItemStep(step) ? step.after : undefined;
}
