import { formatAnnotations, problemsToJson, problemsToSarif } from '@254carbon/manifest';
import { extentOf } from './extent-of';
import type { Terminal } from '../io/terminal';
import { toolVersion } from '../io/tool-version';
import { printProblems } from '../cli/print-problems';
import { ruleBook } from '../rule-book';
import type { ValidateResult } from './validate';

/** For people, for programs, for code scanning, and as annotations of GitHub Actions. */
export type ProblemFormat = 'pretty' | 'json' | 'sarif' | 'github';

/** Prints what was found, or how much was looked at to find nothing. */
export function printValidation(result: ValidateResult, format: ProblemFormat, terminal: Terminal): void {
  const { problems, checked, skipped = [] } = result;
  for (const sentence of skipped) terminal.err(`${sentence}\n`);
  const rules = ruleBook;
  if (format === 'json') return print({ checked, ...problemsToJson(problems, { rules }) });
  if (format === 'sarif') return print(problemsToSarif(problems, { rules, version: toolVersion() }));
  // With problems, their count is the last line.
  if (problems.length === 0) return terminal.out(`${extentOf(checked)}: no problems\n`);
  if (format === 'github') terminal.out(formatAnnotations(problems, { rules }));
  else printProblems(result, terminal);

  function print(value: object): void {
    terminal.out(JSON.stringify(value, null, 2) + '\n');
  }
}
