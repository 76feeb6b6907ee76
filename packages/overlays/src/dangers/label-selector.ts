import { isObject, type Json, type JsonObject } from '@254carbon/manifest';
import { objectsAt, textsAt, valueAt } from './value-at';

/** What a selector asks of the label of one key. */
export interface Requirement {
  /** One of these; undefined where any value will do. */
  readonly in?: ReadonlySet<string>;
  readonly notIn: ReadonlySet<string>;
  /** Whether the label must be there, and whether it must not; with both, nothing is selected. */
  readonly required: boolean;
  readonly forbidden: boolean;
}

/** A selector by key. One that asks for nothing selects everything. */
export type Selector = ReadonlyMap<string, Requirement>;

/** Reads a LabelSelector; everything where there is none. */
export function parseSelector(value: Json | undefined): Selector {
  const selector = new Map<string, Requirement>();
  const labels = valueAt(value ?? null, 'matchLabels');
  for (const [key, text] of Object.entries(isObject(labels) ? labels : {})) add(selector, key, 'In', [String(text)]);
  for (const one of objectsAt(value ?? null, 'matchExpressions')) {
    add(selector, String(one['key']), String(one['operator']), textsAt(one, 'values'));
  }
  return selector;
}

const FREE: Requirement = { notIn: new Set(), required: false, forbidden: false };

function add(selector: Map<string, Requirement>, key: string, operator: string, values: readonly string[]): void {
  const known = selector.get(key) ?? FREE;
  if (operator === 'In') {
    const both = values.filter((value) => known.in?.has(value) ?? true);
    selector.set(key, { ...known, in: new Set(both), required: true });
  } else if (operator === 'NotIn') selector.set(key, { ...known, notIn: new Set([...known.notIn, ...values]) });
  else if (operator === 'Exists') selector.set(key, { ...known, required: true });
  else selector.set(key, { ...known, forbidden: true });
}

/** Whether whatever the one selects, the other selects too. Where it cannot be told, no. */
export function implies(one: Selector, other: Selector): boolean {
  if ([...one.values()].some(isContradiction)) return true;
  return [...other].every(([key, asked]) => {
    const given = one.get(key) ?? FREE;
    const values = given.in === undefined ? undefined : [...given.in].filter((value) => !given.notIn.has(value));
    if (asked.in !== undefined && values?.every((value) => asked.in?.has(value)) !== true) return false;
    if ((asked.required && !given.required) || (asked.forbidden && !given.forbidden)) return false;
    return [...asked.notIn].every(
      (value) => given.forbidden || given.notIn.has(value) || values?.includes(value) === false,
    );
  });
}

/** Whether nothing can be selected by both. Where it cannot be told, no. */
export function isDisjoint(one: Selector, other: Selector): boolean {
  if ([...one.values(), ...other.values()].some(isContradiction)) return true;
  return [...one].some(([key, a]) => {
    const b = other.get(key);
    return b !== undefined && isContradiction(both(a, b));
  });
}

function both(a: Requirement, b: Requirement): Requirement {
  const values = a.in === undefined ? b.in : [...a.in].filter((value) => b.in?.has(value) ?? true);
  return {
    ...(values === undefined ? {} : { in: new Set(values) }),
    notIn: new Set([...a.notIn, ...b.notIn]),
    required: a.required || b.required,
    forbidden: a.forbidden || b.forbidden,
  };
}

/** Whether no label, and none at all, can meet it. */
function isContradiction({ in: values, notIn, required, forbidden }: Requirement): boolean {
  return (required && forbidden) || (values !== undefined && [...values].every((value) => notIn.has(value)));
}

/** Whether an object with these labels is selected. */
export function selects(selector: Selector, labels: Readonly<JsonObject>): boolean {
  return [...selector].every(([key, { in: values, notIn, required, forbidden }]) => {
    const label = labels[key];
    if (label === undefined) return !required;
    return !forbidden && (values?.has(String(label)) ?? true) && !notIn.has(String(label));
  });
}
