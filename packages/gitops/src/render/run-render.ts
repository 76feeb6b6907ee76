import { type Problem, problemsToJson } from '@254carbon/manifest';
import { rememberRender } from '../io/memory/remember-render';
import { readWorkspace, type Workspace } from '../io/workspace';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import { printRows } from './print-rows';
import { render, type RenderResult } from './render';
import { outputOf, type RenderFlags, shownFrom } from './render-flags';
import { ruleBook } from '../rule-book';
import type { Verdict } from '../verdict';

/** Renders and prints: what is behind the doors of the command and the executor. */
export async function runRender(flags: RenderFlags, place: Place): Promise<Verdict> {
  const { folder, terminal } = place;
  const { format = 'pretty' } = flags;
  const workspace = readWorkspace(folder);
  const output = 'root' in workspace ? outputOf(flags, workspace, folder) : folder;
  const result = 'root' in workspace ? await renderAt(workspace, output, flags, place.tool) : unable(workspace);
  if (format === 'pretty') printProblems(result, terminal);
  const problems = problemsToJson(result.problems, { rules: ruleBook });
  printRows(result, { format, output: shownFrom(folder, output) }, terminal, problems);
  return result.verdict;
}

function renderAt(workspace: Workspace, output: string, flags: RenderFlags, tool?: string): Promise<RenderResult> {
  const { environment: environments = [], check = false } = flags;
  const run = () => render({ workspace, environments, output, check });
  // Only a whole render that wrote can answer every later one.
  return tool === undefined || check || environments.length > 0
    ? run()
    : rememberRender({ workspace, output, tool }, run);
}

function unable(problem: Problem): RenderResult {
  const nothing = { rows: [], differences: [], sourceOf: () => undefined };
  return { ...nothing, verdict: 'failed', problems: [problem] };
}
