import type { Problem } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { judgeChanges } from '../diff/judge-changes';
import { utcDay } from '../io/clock';
import type { Publications } from '../io/git/read-publications';
import type { Candidate, OpenedTree } from './candidate';
import type { Plan } from './plan';
import { planPublication, type PlanContext } from './plan-publication';

/** Candidates, by what there is to do. */
export interface Planned {
  /** All of them, in order. */
  readonly candidates: readonly Candidate[];
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
  if (problem !== undefined)
    return { candidates, plans: [], unchanged, failed: changed.map((one) => [one, problem] as const) };
  const judge = judgeChanges({ today: utcDay() });
  const plans: Plan[] = [];
  const failed: (readonly [Candidate, Problem])[] = [];
  const opened = changed.map((candidate) => ({ candidate, tree: candidate.open() }));
  // All at once, so that a folder which many have is read once, and git is seldom waited for.
  const read = await Promise.all(opened.map(({ candidate, tree }) => readTip(candidate, tree, publications)));
  for (const [index, { candidate, tree }] of opened.entries()) {
    const before = read[index];
    const plan =
      before !== undefined && isProblem(before)
        ? before
        : await planPublication({ candidate, tree, before }, context, judge);
    if (isProblem(plan)) failed.push([candidate, plan]);
    else plans.push(plan);
  }
  return { candidates, plans, unchanged, failed };
}

/** What is on the branch now. */
async function readTip({ branch }: Candidate, { named }: OpenedTree, { tips, readFiles }: Publications) {
  const tip = tips.get(branch);
  return tip === undefined ? undefined : readFiles(tip, named);
}

/** Plans of one remote that were made one after the other. */
export function joinPlanned(parts: readonly Planned[]): Planned {
  return {
    candidates: parts.flatMap(({ candidates }) => candidates),
    plans: parts.flatMap(({ plans }) => plans),
    unchanged: parts.flatMap(({ unchanged }) => unchanged),
    failed: parts.flatMap(({ failed }) => failed),
  };
}
