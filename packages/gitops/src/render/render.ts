import { relative } from 'node:path';
import type { Problem } from '@254carbon/manifest';
import { type Environment, type Parsed, renderEnvironment } from '@254carbon/overlays';
import { openSources } from '../io/read-sources';
import type { Workspace } from '../io/workspace';
import { type Difference, writeTrees } from '../io/trees/write-trees';
import { hasErrors, type Verdict } from '../verdict';

export interface RenderOptions {
  readonly workspace: Workspace;
  /** All of them when empty. */
  readonly environments?: readonly string[];
  /** Absolute folder; trees go to `<output>/<environment>/`. */
  readonly output: string;
  /** Compare instead of writing. */
  readonly check?: boolean;
  /** Milliseconds to wait for another render of the same tree; half a minute by default. */
  readonly patience?: number;
}

/** One line of the table. */
export interface RenderRow {
  readonly environment: string;
  /** Absent for an environment that is gone and whose tree was removed. */
  readonly branch?: string;
  readonly components: number;
  readonly files: number;
  readonly objects: number;
  /** Files; with `check` what a render would do. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly ms: number;
}

export interface RenderResult {
  readonly verdict: Verdict;
  readonly rows: readonly RenderRow[];
  /** With `check`: what on the disk is not as it would be rendered. */
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
  /** Where problems point to. */
  sourceOf(file: string): string | undefined;
}

/** Renders environments and makes the output folder hold them. Writes nothing at all where there is an error. */
export async function render({
  workspace,
  environments: selection = [],
  output,
  check = false,
  patience = 30_000,
}: RenderOptions): Promise<RenderResult> {
  const sources = await openSources(workspace, selection);
  const sourceOf = (file: string) => sources.files.read(file);
  const nothing = { rows: [], differences: [], sourceOf };
  if (sources.unknown.length > 0) return { ...nothing, verdict: 'failed', problems: sources.unknown };

  const problems: Problem[] = [];
  const counts = new Map<string, Counts>();
  const { trees, differences, refusals } = await writeTrees({
    output,
    environments: sources.names,
    trees: renderAll(sources.read(), problems, counts),
    mayWrite: () => !hasErrors(problems),
    isWhole: selection.length === 0,
    check,
    patience,
  });
  if (hasErrors(problems)) return { ...nothing, verdict: 'found', problems };
  if (refusals.length > 0) {
    problems.push(...refusals.map((refusal) => relativeTo(workspace.root, refusal)));
    return { ...nothing, verdict: 'failed', problems };
  }
  const rows = trees.map((tree) => ({ ...(counts.get(tree.environment) ?? GONE), ...tree }));
  return { verdict: differences.length > 0 ? 'found' : 'clean', rows, differences, problems, sourceOf };
}

type Counts = Pick<RenderRow, 'branch' | 'components' | 'files' | 'objects'>;

const GONE: Counts = { components: 0, files: 0, objects: 0 };

/** One by one, so that a tree can go before the next one is made; what is wrong and what is to be told is kept. */
function* renderAll(environments: Iterable<Parsed<Environment>>, problems: Problem[], counts: Map<string, Counts>) {
  for (const { value: environment, problems: unsound } of environments) {
    problems.push(...unsound);
    if (environment === undefined) continue;
    const { tree, problems: found } = renderEnvironment(environment);
    problems.push(...found);
    counts.set(environment.name, {
      branch: environment.facts.branch,
      components: environment.components.length,
      files: tree.length,
      objects: tree.reduce((sum, { objects }) => sum + (objects?.length ?? 0), 0),
    });
    yield { environment: environment.name, tree };
  }
}

/** People know their folders by the way from the workspace, as long as there is one. */
function relativeTo(root: string, problem: Problem): Problem {
  const path = relative(root, problem.where.file);
  return path.startsWith('..') ? problem : { ...problem, where: { ...problem.where, file: path } };
}
