import { describeProblem } from '@254carbon/manifest';
import { describeDanger } from '@254carbon/overlays';
import { plainText } from '../git/plain-text';
import type { Publication } from '../git/publication';
import { ruleBook } from '../rule-book';
import type { Plan } from './plan';

const BOLD = ['\u001b[1m', '\u001b[22m'];
const YELLOW = ['\u001b[33m', '\u001b[39m'];

/** What would go out, for people: where to, what was done by others, what changes, and what is dangerous about it. */
export function describePlan(
  plan: Plan,
  { isDry, colour }: { readonly isDry: boolean; readonly colour: boolean },
): string {
  const { candidate, tip, review, foreign, foreignReview, dangers, message } = plan;
  const paint = (text: string, [on = '', off = '']: readonly string[]) => (colour ? `${on}${text}${off}` : text);
  const from = tip === undefined ? 'a new branch' : `at ${short(tip.commit)}`;
  return [
    paint(`${candidate.environment} → ${candidate.branch} (${from})\n`, BOLD),
    ...(foreign.length === 0
      ? []
      : [...describeForeign(foreign), indent(foreignReview?.text ?? ''), 'This would change:\n']),
    indent(review.text),
    ...review.dangers.map((danger) => {
      const { why, lost, fix } = describeDanger(danger);
      const told = [why, lost, `Fix: ${fix}`].filter((text) => text !== '').join('\n');
      return `${paint(`  ! ${danger.code}`, YELLOW)}  ${danger.object}\n${indent(indent(told))}`;
    }),
    ...dangers.map((danger) => {
      const { problem, fix } = describeProblem(danger, ruleBook);
      return `${paint(`  ! ${danger.code}`, YELLOW)}  ${problem}\n    Fix: ${fix}\n`;
    }),
    ...(isDry ? ['The commit:\n', indent(message.trimEnd())] : []),
  ].join('');
}

function describeForeign(foreign: readonly Publication[]): readonly string[] {
  const shown = foreign
    .slice(0, 10)
    .map(({ commit, author, subject }) => `  ${short(commit)} ${plainText(author.name, 40)}: ${plainText(subject)}\n`);
  const more = foreign.length > 10 ? [`  and ${foreign.length - 10} more\n`] : [];
  return ['Not published by gitops:\n', ...shown, ...more];
}

function indent(text: string): string {
  return text === '' ? '' : `${text.replace(/\n$/, '').replace(/^(?=.)/gm, '  ')}\n`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
