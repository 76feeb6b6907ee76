import { suggest } from '@254carbon/manifest';

/** What was named and is not there, with what is. */
export interface Misspelt {
  readonly [arg: string]: string | readonly string[];
  readonly name: string;
  readonly known: readonly string[];
  /** Empty where nothing is near. */
  readonly suggestion: string;
}

/** What was named, with what it may have meant. */
export function misspelt(name: string, known: readonly string[]): Misspelt {
  return { name, known, suggestion: suggest(name, known) ?? '' };
}

export function list(names: readonly string[]): string {
  return names.join(', ') || 'none';
}

/** The fix of what may be misspelt. */
export function meant({ suggestion }: { readonly suggestion: string }, otherwise: string): string {
  return suggestion === '' ? otherwise : `did you mean "${suggestion}"?`;
}
