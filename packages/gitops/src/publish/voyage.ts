import { type Problem, raise } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import type { PushOutcome } from '../git/parse-push';
import { gitopsRules } from '../rules';
import type { Plan } from './plan';
import { type PublishRow, rowOf } from './publish-row';

/** A plan with the commit that was made for it. */
export interface Voyage {
  readonly plan: Plan;
  readonly commit: string;
}

/** One try to push it. */
export interface Try extends Voyage {
  readonly outcome: PushOutcome | Problem;
}

/** The row of what is decided; undefined for what is worth another look. */
export function settle({ plan, commit, outcome }: Try, remote: string): PublishRow | undefined {
  if (isProblem(outcome)) return isTransient(outcome) ? undefined : failed(plan, remote, outcome);
  if (outcome.kind === 'done') return rowOf(plan, remote, 'published', { commit });
  if (outcome.kind !== 'refused') return undefined;
  const { branch, environment } = plan.candidate;
  const { reason } = outcome;
  return failed(plan, remote, raise(gitopsRules, 'push-refused', { file: environment }, { branch, remote, reason }));
}

/** The row of what there is no more time for. `found` is what is wrong with the remote, if anything. */
export function giveUp({ plan, outcome }: Try, remote: string, tries: number, found?: Problem): PublishRow {
  const { branch, environment } = plan.candidate;
  const where = { file: environment };
  if (isProblem(outcome)) return failed(plan, remote, outcome);
  if (outcome.kind === 'locked') {
    return failed(plan, remote, raise(gitopsRules, 'branch-locked', where, { branch, lock: outcome.lock }));
  }
  if (outcome.kind === 'unknown') {
    const problem = raise(gitopsRules, 'outcome-unknown', where, { branch, remote });
    return rowOf(plan, remote, 'failed', { problems: found === undefined ? [problem] : [problem, found] });
  }
  return failed(plan, remote, found ?? raise(gitopsRules, 'branch-keeps-moving', where, { branch, tries }));
}

/** What may be over in a moment. */
export function isTransient({ code }: Problem): boolean {
  return code === 'remote-unreachable' || code === 'remote-fails' || code === 'remote-silent';
}

function failed(plan: Plan, remote: string, problem: Problem): PublishRow {
  return rowOf(plan, remote, 'failed', { problems: [problem] });
}
