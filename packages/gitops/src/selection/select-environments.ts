import { misspelt, type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';

export interface EnvironmentSelection {
  /** In their order. */
  readonly names: readonly string[];
  /** What was asked for and is not there. */
  readonly unknown: readonly Problem[];
  /** Whether a problem is told. */
  tells(problem: Problem): boolean;
}

/**
 * Narrows `known`, the environments that there are, to what was asked for. A problem in an environment that was not asked
 * for is not told, so that what is said of one environment depends on its own files, and Nx may cache it.
 */
export function selectEnvironments(
  known: readonly string[],
  environmentsDir: string,
  selection: readonly string[] = [],
): EnvironmentSelection {
  if (selection.length === 0) {
    const none = raise(gitopsRules, 'no-environments', { file: environmentsDir }, { folder: environmentsDir });
    return { names: known, unknown: known.length === 0 ? [none] : [], tells: () => true };
  }
  const wanted = new Set(selection);
  const others = new Set(known.filter((name) => !wanted.has(name)));
  const folderOf = (file: string) =>
    file.startsWith(`${environmentsDir}/`) ? file.slice(environmentsDir.length + 1).split('/')[0] : undefined;
  return {
    names: known.filter((name) => wanted.has(name)),
    unknown: [...wanted]
      .filter((name) => !known.includes(name))
      .map((name) => raise(gitopsRules, 'unknown-environment', { file: environmentsDir }, misspelt(name, known))),
    tells(problem) {
      const folder = folderOf(problem.where.file);
      return folder === undefined || !others.has(folder) || isSharedWith(problem, wanted);
    },
  };
}

/** A branch of two environments is told at the second; whoever asks for the first must hear of it too. */
function isSharedWith({ code, args }: Problem, wanted: ReadonlySet<string>): boolean {
  return code === 'shared-branch' && wanted.has(String(args['other']));
}
