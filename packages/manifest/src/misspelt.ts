import { suggest } from './suggest';

/** What was named and is not there, with what is; `suggestion` is empty where nothing is near. */
export type Misspelt = {
  readonly name: string;
  readonly known: readonly string[];
  readonly suggestion: string;
};

/** What was named, with what it may have meant. */
export function misspelt(name: string, known: readonly string[]): Misspelt {
  return { name, known, suggestion: suggest(name, known) ?? '' };
}

/** The fix of what may be misspelt. */
export function meant({ suggestion }: { readonly suggestion: string }, otherwise: string): string {
  return suggestion === '' ? otherwise : `did you mean "${suggestion}"?`;
}
