import type { Problem } from '@254carbon/manifest';

/** Tells a problem from what was asked for. */
export function isProblem(value: object): value is Problem {
  return 'code' in value && 'severity' in value && 'where' in value;
}
