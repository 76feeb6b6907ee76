import type { Problem } from '@254carbon/manifest';

/** How a verb ended: nothing to complain of, something found, or unable to do its work. */
export type Verdict = 'clean' | 'found' | 'failed';

/** Exit status of the command. */
export const EXIT: Readonly<Record<Verdict, 0 | 1 | 2>> = { clean: 0, found: 1, failed: 2 };

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
