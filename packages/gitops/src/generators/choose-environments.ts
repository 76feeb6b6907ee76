import { misspelt, type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';
import type { Ground } from './ground';

/** The names that were asked for, in the order of all; `otherwise` where none were. */
export function chooseEnvironments(
  { environments: known, environmentsDir }: Pick<Ground, 'environments' | 'environmentsDir'>,
  asked: readonly string[] | undefined,
  otherwise: readonly string[],
): { readonly names: readonly string[]; readonly problems: readonly Problem[] } {
  if (asked === undefined) return { names: otherwise, problems: [] };
  // Nx splits at commas for some callers and not for others.
  const wanted = new Set(
    asked
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
  const problems = [...wanted]
    .filter((name) => !known.includes(name))
    .map((name) => raise(gitopsRules, 'unknown-environment', { file: environmentsDir }, misspelt(name, known)));
  return { names: known.filter((name) => wanted.has(name)), problems };
}
