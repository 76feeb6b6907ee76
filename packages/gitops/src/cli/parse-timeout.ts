import { type Problem, raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';

/** Seconds in words of a person, in milliseconds. */
export function parseTimeout(text = '60', verb: string): number | Problem {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 86_400) return seconds * 1000;
  const args = { name: '--timeout', verb, expected: 'a number of seconds', value: text };
  return raise(gitopsRules, 'invalid-option', { file: `gitops ${verb}` }, args);
}
