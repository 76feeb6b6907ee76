import { formatProblems, type Problem } from '@254carbon/manifest';
import type { Terminal } from '../io/terminal';
import { ruleBook } from '../rule-book';
import type { Verdict } from '../verdict';

interface Found {
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** Absent where problems point into no text. */
  sourceOf?(file: string): string | undefined;
}

/** Problems are what a verb found, so they are its data; why it could not do its work is not. */
export function printProblems({ verdict, problems, sourceOf }: Found, terminal: Terminal): void {
  if (problems.length === 0) return;
  const text = formatProblems(problems, { rules: ruleBook, sourceOf, colour: terminal.colour });
  if (verdict === 'failed') terminal.err(text);
  else terminal.out(text);
}
