import { relative } from 'node:path';
import type { Problem, TreeFile } from '@254carbon/manifest';
import { type Environment, renderEnvironment } from '@254carbon/overlays';
import { readSources } from './io/read-sources';
import { stopwatch } from './io/stopwatch';
import type { Workspace } from './io/workspace';
import { type Difference, writeTrees } from './io/write-trees';
import { hasErrors, type Verdict } from './verdict';

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
  const sources = await readSources(workspace, selection);
  const sourceOf = (file: string) => sources.files.read(file);
  const nothing = { rows: [], differences: [], sourceOf };
  if (sources.unknown.length > 0) return { ...nothing, verdict: 'failed', problems: sources.unknown };

  const rendered = sources.environments.map(renderTimed);
  const problems = [...sources.problems, ...rendered.flatMap((one) => one.problems)];
  if (hasErrors(problems)) return { ...nothing, verdict: 'found', problems };

  const trees = rendered.map(({ environment, tree }) => ({ environment: environment.name, tree }));
  const written = await writeTrees({ output, trees, isWhole: selection.length === 0, check, patience });
  if (written.refusals.length > 0) {
    const refusals = written.refusals.map((refusal) => relativeTo(workspace.root, refusal));
    return { ...nothing, verdict: 'failed', problems: [...problems, ...refusals] };
  }
  const byName = new Map(rendered.map((one) => [one.environment.name, one]));
  const rows = written.trees.map((one): RenderRow => {
    const { environment, written, unchanged, removed, ms } = one;
    const known = byName.get(environment);
    return { environment, ...describe(known), written, unchanged, removed, ms: ms + (known?.ms ?? 0) };
  });
  const { differences } = written;
  const verdict = differences.length > 0 ? 'found' : 'clean';
  return { verdict, rows, differences, problems, sourceOf };
}

/** People know their folders by the way from the workspace, as long as there is one. */
function relativeTo(root: string, problem: Problem): Problem {
  const path = relative(root, problem.where.file);
  return path.startsWith('..') ? problem : { ...problem, where: { ...problem.where, file: path } };
}

interface Rendered {
  readonly environment: Environment;
  readonly tree: readonly TreeFile[];
  readonly problems: readonly Problem[];
  readonly ms: number;
}

function renderTimed(environment: Environment): Rendered {
  const elapsed = stopwatch();
  return { environment, ...renderEnvironment(environment), ms: elapsed() };
}

function describe(rendered: Rendered | undefined): Pick<RenderRow, 'branch' | 'components' | 'files' | 'objects'> {
  if (rendered === undefined) return { components: 0, files: 0, objects: 0 };
  const { environment, tree } = rendered;
  return {
    branch: environment.facts.branch,
    components: environment.components.length,
    files: tree.length,
    objects: tree.reduce((sum, { objects }) => sum + (objects?.length ?? 0), 0),
  };
}
