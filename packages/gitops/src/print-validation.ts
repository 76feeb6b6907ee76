import { countProblems, problemsToJson } from '@254carbon/manifest';
import type { Terminal } from './io/terminal';
import { printProblems } from './print-problems';
import { ruleBook } from './rule-book';
import type { ValidateResult } from './validate';

/** Prints what was found and how much was looked at. */
export function printValidation(result: ValidateResult, format: 'pretty' | 'json', terminal: Terminal): void {
  const { problems, checked } = result;
  if (format === 'json') {
    terminal.out(JSON.stringify({ checked, ...problemsToJson(problems, { rules: ruleBook }) }, null, 2) + '\n');
    return;
  }
  printProblems(result, terminal);
  if (result.verdict === 'failed') return;
  const extent = Object.entries(checked).map(
    ([nouns, count]) => `${count} ${count === 1 ? nouns.slice(0, -1) : nouns}`,
  );
  terminal.out(`${extent.join(', ')}: ${countProblems(problems)}\n`);
}
