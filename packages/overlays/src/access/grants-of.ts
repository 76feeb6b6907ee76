import type { Component, Grant, Release } from '@254carbon/observability';

/** The rights that the chart of one release hands out; a grant that names no release is of each. */
export function grantsOf({ grants }: Component, { name }: Release): readonly Grant[] {
  return grants.filter(({ release }) => release === undefined || release === name);
}
