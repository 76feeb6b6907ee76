import { CONTROL_ALL, escapeCharacter } from './control-character';
import type { Problem, Rule, Rules } from './problem';
import { maskText } from './secret-text';

/** The prose of a problem: what is wrong, and what to do. Nothing in it can steer a terminal or tell a secret. */
export function describeProblem({ code, args }: Problem, rules: Rules): { problem: string; fix: string } {
  const rule = rules[code] as Rule<typeof args> | undefined;
  if (rule === undefined) throw new Error(`No rule for the code ${code}`);
  return { problem: printable(rule.problem(args)), fix: printable(rule.fix(args)) };
}

export function printable(text: string): string {
  return maskText(text).replace(CONTROL_ALL, escapeCharacter);
}
