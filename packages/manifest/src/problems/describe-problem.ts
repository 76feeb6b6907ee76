import type { Problem, Rule, Rules } from '../problem';
import { maskText } from '../secret-text';
import { escapeUnusual } from '../unusual-character';

/** The prose of a problem: what is wrong, and what to do. Nothing in it can steer a terminal or tell a secret. */
export function describeProblem({ code, args }: Problem, rules: Rules): { problem: string; fix: string } {
  const rule = rules[code] as Rule<typeof args> | undefined;
  if (rule === undefined) throw new Error(`No rule for the code ${code}`);
  return { problem: printable(rule.problem(args)), fix: printable(rule.fix(args)) };
}

/** What came from a file, fit to be shown. */
export function printable(text: string): string {
  return escapeUnusual(maskText(text));
}
