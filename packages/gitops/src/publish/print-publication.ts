import { formatProblems, type Problem, problemsToJson } from '@254carbon/manifest';
import type { Terminal } from '../io/terminal';
import { type Column, renderTable } from '../cli/render-table';
import { ruleBook } from '../rule-book';
import type { PublishResult } from './publish-result';
import type { PublishRow } from './publish-row';
import { startCommands } from './start-commands';

const WORDS: Readonly<Record<PublishRow['outcome'], string>> = {
  published: 'published',
  unchanged: 'unchanged',
  planned: 'would go out',
  refused: 'not published',
  failed: 'failed',
};

const columns: readonly Column<PublishRow>[] = [
  { heading: 'environment', cell: ({ environment }) => environment },
  { heading: 'branch', cell: ({ branch }) => branch },
  { heading: 'result', cell: ({ outcome }) => WORDS[outcome] },
  { heading: 'was', cell: ({ before }) => nowAt(before) },
  { heading: 'is', cell: ({ commit, before, outcome }) => nowAt(outcome === 'unchanged' ? before : commit) },
];

function nowAt(commit: string | undefined): string {
  return commit?.slice(0, 12) ?? '-';
}

/** Prints how a publication ended: a line for each environment, and why it did not go out where it did not. */
export function printPublication(result: PublishResult, format: 'pretty' | 'json', terminal: Terminal): void {
  const { rows, started, sourceOf } = result;
  const problems = [...result.problems, ...rows.flatMap((row) => row.problems)];
  if (format === 'json') {
    const environments = rows.map(toJson);
    terminal.out(`${JSON.stringify({ environments, ...problemsToJson(problems, { rules: ruleBook }) }, null, 2)}\n`);
    return;
  }
  if (problems.length > 0)
    terminal.err(formatProblems(problems, { rules: ruleBook, sourceOf, colour: terminal.colour }));
  if (rows.length > 0) terminal.out(renderTable(columns, rows));
  for (const { branch, kept } of rows) {
    if (kept !== undefined) terminal.out(`What was on ${branch} is kept under ${kept}\n`);
  }
  for (const environment of started) terminal.out(startCommands(environment));
}

function toJson({ environment, branch, remote, outcome, before, commit, kept, plan, problems }: PublishRow) {
  return {
    ...{ environment, branch, remote, outcome },
    before: before ?? null,
    commit: commit ?? null,
    kept: kept ?? null,
    message: plan?.message ?? null,
    dangers: plan === undefined ? [] : [...plan.dangers, ...plan.review.dangers].map(({ code }) => code),
    problems: problems.map(({ code }: Problem) => code),
  };
}
