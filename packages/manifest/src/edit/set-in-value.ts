import { isObject, type Json, type Path } from '../json';
import { valueAt } from '../value-at';

/** The value with another at a path; undefined takes out what is there. What is missing on the way is made. */
export function withValueAt(value: Json | undefined, path: Path, put: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  const here = valueAt(value, [step]);
  if (here === undefined && put === undefined) return value;
  const inner = withValueAt(here, rest, put);
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? (value as readonly Json[]) : [];
    if (step > list.length) throw new RangeError(`A list of ${list.length} has no place for an item ${step}`);
    return [...list.slice(0, step), ...(inner === undefined ? [] : [inner]), ...list.slice(step + 1)];
  }
  const object = isObject(value) ? value : {};
  if (inner === undefined) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step));
  return { ...object, [step]: inner };
}
