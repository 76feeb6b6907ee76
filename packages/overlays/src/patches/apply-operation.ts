import { isDeepEqual, isObject, type Json, type JsonObject } from '@254carbon/manifest';
import type { JsonPatchOperation } from '../generated/environment-settings';

/** The changed value, or why the operation does not apply. */
export type Applied = { readonly value: Json } | { readonly reason: string };

/** Applies one operation of a JSON 6902 patch; its input stays as it is. */
export function applyOperation(value: Json, { op, path, from, value: operand }: JsonPatchOperation): Applied {
  const target = parsePointer(path);
  switch (op) {
    case 'add':
      return change(value, target, { insert: (operand ?? null) as Json });
    case 'replace':
      return then(change(value, target, 'remove'), (rest) =>
        change(rest, target, { insert: (operand ?? null) as Json }),
      );
    case 'remove':
      return change(value, target, 'remove');
    case 'test':
      return test(value, target, (operand ?? null) as Json);
    case 'copy':
    case 'move': {
      if (from === undefined) return { reason: `"${op}" needs "from"` };
      const source = parsePointer(from);
      const taken = read(value, source);
      if (taken === undefined) return nothing(source);
      const rest = op === 'move' ? change(value, source, 'remove') : { value };
      return then(rest, (inner) => change(inner, target, { insert: taken }));
    }
  }
}

/** Steps of a JSON pointer; `~1` stands for `/` and `~0` for `~`. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Change = 'remove' | { readonly insert: Json };

function change(value: Json, [step, ...rest]: readonly string[], what: Change): Applied {
  if (step === undefined) return what === 'remove' ? { value: null } : { value: what.insert };
  if (rest.length > 0) {
    const inner = stepInto(value, step);
    if (inner === undefined) return nothing([step]);
    return then(change(inner, rest, what), (changed) => ({ value: withStep(value, step, changed) }));
  }
  if (Array.isArray(value)) return changeList(value as readonly Json[], step, what);
  if (!isObject(value)) return { reason: `"${step}" is looked for in what holds nothing` };
  if (what !== 'remove') return { value: { ...value, [step]: what.insert } };
  if (!Object.hasOwn(value, step)) return nothing([step]);
  return { value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== step)) };
}

function changeList(list: readonly Json[], step: string, what: Change): Applied {
  const index = step === '-' ? list.length : /^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : NaN;
  const last = what === 'remove' ? list.length - 1 : list.length;
  if (!(index <= last)) return { reason: `"${step}" is no place in a list of ${list.length}` };
  return { value: what === 'remove' ? list.toSpliced(index, 1) : list.toSpliced(index, 0, what.insert) };
}

function test(value: Json, target: readonly string[], wanted: Json): Applied {
  const found = read(value, target);
  if (found === undefined) return nothing(target);
  return isDeepEqual(found, wanted) ? { value } : { reason: `the value there is ${JSON.stringify(found)}` };
}

function read(value: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((inner, step) => (inner === undefined ? inner : stepInto(inner, step)), value);
}

function stepInto(value: Json, step: string): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[/^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : NaN];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function withStep(value: Json, step: string, inner: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).with(Number(step), inner);
  return { ...(value as JsonObject), [step]: inner };
}

function then(applied: Applied, next: (value: Json) => Applied): Applied {
  return 'value' in applied ? next(applied.value) : applied;
}

function nothing(steps: readonly string[]): Applied {
  return { reason: `there is no "${steps.join('/')}"` };
}
