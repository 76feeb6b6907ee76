import { isObject, type Json } from '@254carbon/manifest';

/**
 * The operators that compiled CEL rules are made of. A value that is `undefined` stands for an evaluation error; as in
 * CEL, `&&` and `||` absorb one where the other side decides.
 */
export type Operand = Json | undefined;
export type Truth = boolean | undefined;

export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

export function or(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}

export function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

/** Whether a field is set; one with a default always is. The API server drops nulls before rules run. */
export function has(operand: Operand, name: string, hasDefault = false): Truth {
  if (!isObject(operand)) return undefined;
  return hasDefault || (operand[name] !== undefined && operand[name] !== null);
}

/** The value of a field, or its default; an error where there is neither. */
export function field(operand: Operand, name: string, byDefault?: Json): Operand {
  return isObject(operand) ? (operand[name] ?? byDefault) : undefined;
}

export function equal(left: Operand, right: Operand): Truth {
  return left === undefined || right === undefined ? undefined : left === right;
}

export function different(left: Operand, right: Operand): Truth {
  return not(equal(left, right));
}

export function more(left: Operand, right: Operand): Truth {
  return typeof left === 'number' && typeof right === 'number' ? left > right : undefined;
}

/** Characters of a text, items of a list, entries of a map. */
export function size(value: Operand): Operand {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.values(value).filter((entry) => entry !== undefined).length : undefined;
}

export function matches(value: Operand, pattern: RegExp): Truth {
  return typeof value === 'string' ? pattern.test(value) : undefined;
}

export function all(list: Operand, predicate: (item: Json) => Truth): Truth {
  if (!Array.isArray(list)) return undefined;
  return list.reduce<Truth>((truth, item: Json) => and(truth, predicate(item)), true);
}
