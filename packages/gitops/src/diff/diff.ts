import { diffTrees, type Problem, raise, type TreeChange } from '@254carbon/manifest';
import { dangerContext } from '@254carbon/overlays';
import { baseSides } from './base-sides';
import { betweenSides } from './between-sides';
import type { Comparison, NoSides, Sides } from './comparison';
import { type DiffReport, differs, type EnvironmentReport } from './diff-report';
import { folderSides } from './folder-sides';
import { judgeChanges } from './judge-changes';
import { publishedSides } from './published-sides';
import { namesRevision, revisionSides } from './revision-sides';
import { isProblem } from '../git/is-problem';
import { openGit } from '../io/git/open-git';
import { now, utcDay } from '../io/clock';
import { readSources, type Sources } from '../io/read-sources';
import { readWorkspace, type Workspace } from '../io/workspace';
import { gitopsRules } from '../rules';
import { hasErrors, type Verdict } from '../verdict';

export interface DiffOptions {
  /** Absolute; paths are meant from it. */
  readonly folder: string;
  /** All of them when empty. */
  readonly environments?: readonly string[];
  readonly old?: string | undefined;
  readonly new?: string | undefined;
  /** A reference of git. */
  readonly base?: string | undefined;
  readonly between?: readonly string[] | undefined;
  readonly remote?: string | undefined;
  /** Whether whole objects are wanted. */
  readonly yaml?: boolean;
}

export interface DiffResult {
  readonly verdict: Verdict;
  /** Absent where there was nothing to compare. */
  readonly report?: DiffReport;
  readonly problems: readonly Problem[];
  sourceOf(file: string): string | undefined;
}

/** Says what differs between two states of the trees. Writes nothing but into its own cache. */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const sides = await openSides(options);
  if ('problems' in sides) return { verdict: 'failed', ...sides };
  try {
    const environments: EnvironmentReport[] = [];
    const problems: Problem[] = [];
    const { isSideways = false } = sides;
    const yaml = options.yaml === true;
    const judge = judgeChanges({ today: utcDay(), isSideways, yaml });
    for await (const comparison of sides.comparisons()) {
      if (isProblem(comparison)) problems.push(comparison);
      else environments.push(judge(comparison.environment, compare(comparison, { isSideways, yaml })).report);
    }
    const { before, after, notes } = sides;
    const { sourceOf = () => undefined } = sides;
    if (hasErrors(problems)) return { verdict: 'failed', problems, sourceOf };
    const report = { before, after, notes, environments };
    return { verdict: environments.some(differs) ? 'found' : 'clean', report, problems, sourceOf };
  } finally {
    sides.close?.();
  }
}

function compare(
  { before, after, sameFiles }: Comparison,
  { isSideways, yaml }: { readonly isSideways: boolean; readonly yaml: boolean },
): TreeChange {
  return diffTrees(before, after, {
    contextKinds: isSideways ? {} : dangerContext,
    cutEqualValues: !yaml,
    ...(sameFiles === undefined ? {} : { sameFiles }),
  });
}

type Opened = (Sides & { sourceOf?(file: string): string | undefined }) | NoSides;

async function openSides(options: DiffOptions): Promise<Opened> {
  const { folder, environments = [], old, new: fresh, base, between } = options;
  const refuse = (problem: Problem): NoSides => ({ problems: [problem], sourceOf: () => undefined });
  const where = { file: 'gitops diff' };
  const given = [old !== undefined, base !== undefined, between !== undefined].filter(Boolean).length;
  if (given > 1) return refuse(raise(gitopsRules, 'sides-given-twice', where, {}));
  if ((old === undefined) !== (fresh === undefined))
    return refuse(raise(gitopsRules, 'one-side-only', where, { side: old ?? '' }));
  const isPublished = [old, fresh].some((side) => side !== undefined && namesRevision(side, folder));
  if (old !== undefined && fresh !== undefined && !isPublished) {
    return folderSides({ old, new: fresh, folder, environments });
  }
  const workspace = readWorkspace(folder);
  if (!('root' in workspace)) return refuse(workspace);
  if (between !== undefined && between.length !== 2) return refuse(raise(gitopsRules, 'between-needs-two', where, {}));
  const sources = await readSources(workspace, between ?? environments);
  const sourceOf = (file: string) => sources.files.read(file);
  if (sources.unknown.length > 0) return { problems: sources.unknown, sourceOf };
  // What is published can be compared while the sources are broken.
  if (!isPublished && hasErrors(sources.problems)) return { problems: sources.problems, sourceOf };
  const sides = await sidesOf(options, sources, workspace);
  return 'problems' in sides ? sides : { ...sides, sourceOf };
}

async function sidesOf(options: DiffOptions, sources: Sources, workspace: Workspace): Promise<Sides | NoSides> {
  const { folder, old, new: fresh, base, between, remote } = options;
  const sourceOf = (file: string) => sources.files.read(file);
  if (base !== undefined)
    return baseSides(base, sources, { workspace, isWhole: (options.environments ?? []).length === 0 });
  if (between !== undefined) {
    const [one, other] = between.map((name) => sources.environments.find((environment) => environment.name === name));
    if (one !== undefined && other !== undefined) return betweenSides(one, other);
    return { problems: [raise(gitopsRules, 'between-needs-two', { file: 'gitops diff' }, {})], sourceOf };
  }
  const git = await openGit(workspace.root);
  if (isProblem(git)) return { problems: [git], sourceOf };
  const published = { git, root: workspace.root, folder, remote, now: now() };
  return old !== undefined && fresh !== undefined
    ? revisionSides([old, fresh], sources, published)
    : publishedSides(sources, published);
}
