import { describeProblem } from '@254carbon/manifest';
import type { EnvironmentReport } from '../diff/diff-report';
import { renderPretty } from '../diff/render-pretty';
import { plainText } from '../git/plain-text';
import type { Publication } from '../git/publication';
import { ruleBook } from '../rule-book';
import type { Plan } from './plan';

export interface DescribeOptions {
  /** Whether commits are shown, too. */
  readonly isDry: boolean;
  readonly colour: boolean;
}

/** What would go out, for people: what was done by others, what changes and is dangerous about it, and where to. */
export function describePlans(plans: readonly Plan[], { isDry, colour }: DescribeOptions): string {
  const reports = plans.flatMap(({ review }) => review.report ?? []);
  const parts = [
    ...plans.map((plan) => describeForeign(plan, colour)),
    reports.length === 0 ? '' : draw('published', 'to be published', reports, colour),
    plans.map((plan) => describeTarget(plan, isDry)).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function describeTarget({ candidate, tip, review, dangers, message }: Plan, isDry: boolean): string {
  const what = tip === undefined ? `a new branch with ${review.files} files` : `on ${short(tip.commit)}`;
  return [
    `${candidate.environment} → ${candidate.branch}, ${what}\n`,
    ...dangers.map((danger) => {
      const { problem, fix } = describeProblem(danger, ruleBook);
      return `  ! ${danger.code}  ${problem}\n    Way out: ${fix}\n`;
    }),
    ...(isDry ? [message.trimEnd().replace(/^(?=.)/gm, '    '), '\n'] : []),
  ].join('');
}

function describeForeign({ candidate, foreign, foreignReview }: Plan, colour: boolean): string {
  if (foreign.length === 0) return '';
  const lines = foreign.slice(0, 10).map(({ commit, author, subject }: Publication) => {
    return `  ${short(commit)} ${plainText(author.name, 40)}: ${plainText(subject)}\n`;
  });
  const more = foreign.length > 10 ? [`  and ${foreign.length - 10} more\n`] : [];
  const report = foreignReview?.report;
  const drawn = report === undefined ? '' : draw('published by gitops', 'changed by others', [report], colour);
  return [`Not published by gitops, on ${candidate.branch}:\n`, ...lines, ...more, drawn].join('');
}

function draw(before: string, after: string, environments: readonly EnvironmentReport[], colour: boolean): string {
  return renderPretty({ before, after, environments, notes: [] }, { colour });
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
