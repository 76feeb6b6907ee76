import { diff, type DiffResult } from './diff';
import { renderGithub } from './render-github';
import { renderJson } from './render-json';
import { COMMENT_LIMIT, renderMarkdown } from './render-markdown';
import { renderPretty } from './render-pretty';
import { renderUnified } from './render-unified';
import type { DiffReport } from './diff-report';
import { appendSummary } from '../io/append-summary';
import type { Terminal } from '../io/terminal';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import type { Verdict } from '../verdict';

/** Options of `diff`, as its schema has them. */
export interface DiffFlags {
  readonly old?: string;
  readonly new?: string;
  readonly environment?: readonly string[];
  readonly base?: string;
  readonly between?: readonly string[];
  readonly remote?: string;
  readonly format?: 'pretty' | 'json' | 'markdown' | 'github';
  readonly stat?: boolean;
  readonly nameOnly?: boolean;
  readonly unified?: boolean;
  readonly whole?: string;
}

/** Compares and prints: what is behind the doors of the command and the executor. */
export async function runDiff(flags: DiffFlags, { folder, terminal }: Place): Promise<Verdict> {
  const { format = 'pretty', environment: environments, old, new: fresh, base, between, remote } = flags;
  const yaml = flags.unified === true && format === 'pretty';
  const options = { folder, old, new: fresh, base, between, remote, yaml };
  const result: DiffResult = await diff({ ...options, ...(environments === undefined ? {} : { environments }) });
  printProblems(result, result.verdict === 'failed' ? terminal : { ...terminal, out: terminal.err });
  if (result.report !== undefined) print(result.report, flags, terminal);
  return result.verdict;
}

function print(report: DiffReport, { format = 'pretty', ...flags }: DiffFlags, terminal: Terminal): void {
  const { stat = false, nameOnly = false, unified = false, whole } = flags;
  if (format === 'json') terminal.out(renderJson(report));
  else if (format === 'markdown') {
    terminal.out(renderMarkdown(report, { limit: COMMENT_LIMIT, ...(whole === undefined ? {} : { whole }) }));
  } else if (format === 'github') {
    const { annotations, summary } = renderGithub(report, whole);
    terminal.out(annotations);
    if (!appendSummary(summary)) terminal.out(summary);
  } else if (unified) terminal.out(renderUnified(report));
  else terminal.out(renderPretty(report, { colour: terminal.colour, stat, nameOnly }));
}
