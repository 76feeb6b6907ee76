import { problemsToJson } from '@254carbon/manifest';
import type { Terminal } from './io/terminal';
import { printProblems } from './print-problems';
import { ruleBook } from './rule-book';
import type { ValidateResult } from './validate';

/** Prints what was found, or how much was looked at to find nothing. */
export function printValidation(result: ValidateResult, format: 'pretty' | 'json', terminal: Terminal): void {
  const { problems, checked } = result;
  if (format === 'json') {
    terminal.out(JSON.stringify({ checked, ...problemsToJson(problems, { rules: ruleBook }) }, null, 2) + '\n');
    return;
  }
  printProblems(result, terminal);
  // With problems, their count is the last line.
  if (problems.length > 0) return;
  const extent = Object.entries(checked).map(
    ([nouns, count]) => `${count} ${count === 1 ? nouns.slice(0, -1) : nouns}`,
  );
  terminal.out(`${extent.join(', ')}: no problems\n`);
}
