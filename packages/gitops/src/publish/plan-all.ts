import type { Problem } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { judgeChanges } from '../diff/judge-changes';
import { utcDay } from '../io/clock';
import type { Candidate } from './candidate';
import type { Plan } from './plan';
import { planPublication, type PlanContext } from './plan-publication';

/** Candidates, by what there is to do. */
export interface Planned {
  readonly plans: readonly Plan[];
  readonly unchanged: readonly Candidate[];
  readonly failed: readonly (readonly [Candidate, Problem])[];
}

/** Plans all of them on what was read of the remote, whose files it fetches in one go. */
export async function planAll(candidates: readonly Candidate[], context: PlanContext): Promise<Planned> {
  const { publications } = context;
  const changed = candidates.filter(({ branch, tree }) => publications.tips.get(branch)?.tree !== tree);
  const unchanged = candidates.filter((candidate) => !changed.includes(candidate));
  const problem = changed.length > 0 ? await publications.fetchFiles(changed.map(({ branch }) => branch)) : undefined;
  if (problem !== undefined) return { plans: [], unchanged, failed: changed.map((one) => [one, problem] as const) };
  const judge = judgeChanges({ today: utcDay() });
  const plans: Plan[] = [];
  const failed: (readonly [Candidate, Problem])[] = [];
  for (const candidate of changed) {
    const plan = await planPublication(candidate, context, judge);
    if (isProblem(plan)) failed.push([candidate, plan]);
    else plans.push(plan);
  }
  return { plans, unchanged, failed };
}
