import { type Problem, raise } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { gitopsRules } from '../rules';
import { misspelt } from '../wording';

interface Parsed {
  readonly environments: readonly Environment[];
  readonly problems: readonly Problem[];
  readonly environmentsDir: string;
}

interface Selected extends Pick<Parsed, 'environments' | 'problems'> {
  readonly unknown: readonly Problem[];
}

/**
 * Narrows to what was asked for. A problem in an environment that was not asked for is not told, so that what is said
 * of one environment depends on its own files, and Nx may cache it. `files` are all below the environments' folder.
 */
export function selectEnvironments(
  { environments, problems, environmentsDir }: Parsed,
  files: readonly string[],
  selection: readonly string[] = [],
): Selected {
  const folderOf = (file: string) =>
    file.startsWith(`${environmentsDir}/`) ? file.slice(environmentsDir.length + 1).split('/')[0] : undefined;
  const nested = files.filter((file) => file.slice(environmentsDir.length + 1).includes('/'));
  const known = [...new Set(nested.map((file) => folderOf(file) ?? ''))].sort();
  if (selection.length === 0) {
    const none = raise(gitopsRules, 'no-environments', { file: environmentsDir }, { folder: environmentsDir });
    return { environments, problems, unknown: known.length === 0 ? [none] : [] };
  }
  const wanted = new Set(selection);
  const others = new Set(known.filter((name) => !wanted.has(name)));
  return {
    environments: environments.filter(({ name }) => wanted.has(name)),
    problems: problems.filter((problem) => {
      const folder = folderOf(problem.where.file);
      return folder === undefined || !others.has(folder) || isSharedWith(problem, wanted);
    }),
    unknown: [...wanted]
      .filter((name) => !known.includes(name))
      .map((name) => raise(gitopsRules, 'unknown-environment', { file: environmentsDir }, misspelt(name, known))),
  };
}

/** A branch of two environments is told at the second; whoever asks for the first must hear of it too. */
function isSharedWith({ code, args }: Problem, wanted: ReadonlySet<string>): boolean {
  return code === 'shared-branch' && wanted.has(String(args['other']));
}
