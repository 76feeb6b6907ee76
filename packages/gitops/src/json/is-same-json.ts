import { isDeepEqual } from '@254carbon/manifest';
import { parseJson } from './parse-json';

/** Whether two texts are the same JSON: how it is laid out is the business of the workspace's formatter. */
export function isSameJson(text: string, other: string): boolean {
  const [first, second] = [parseJson(text), parseJson(other)];
  return first !== undefined && isDeepEqual(first, second);
}
