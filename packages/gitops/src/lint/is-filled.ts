import type { Json } from '@254carbon/manifest';

/** Whether somebody wrote something there. */
export function isFilled(value: Json | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
