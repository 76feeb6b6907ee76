import { prepare as prepareUnchecked } from './gitops.mjs';

/** Ours with every object against its schema and every reference between them. */
export function prepare(places) {
  return prepareUnchecked(places, { checks: true });
}
