import type { NoiseView } from '@254carbon/manifest';

/** `place of a panel (3): 1, 2, 3` */
export function describeNoise({ reason, count, where }: NoiseView): string {
  const more = count > where.length ? ` and ${count - where.length} more` : '';
  return `${reason} (${count}): ${where.join(', ')}${more}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
