import type { Problem } from '@254carbon/manifest';
import type { Publications } from '../io/git/read-publications';
import type { Candidate } from './candidate';
import type { Plan } from './plan';

/** How it ended for one environment. */
export interface PublishRow {
  readonly environment: string;
  readonly branch: string;
  readonly remote: string;
  readonly outcome: 'published' | 'unchanged' | 'planned' | 'refused' | 'failed';
  /** The commit that was made. */
  readonly commit?: string;
  /** The commit that was there. */
  readonly before?: string;
  /** The reference under which what was overwritten is kept. */
  readonly kept?: string;
  /** What would go out, or went. */
  readonly plan?: Plan;
  /** Why it did not go out. */
  readonly problems: readonly Problem[];
}

/** The row of a plan. */
export function rowOf(
  plan: Plan,
  remote: string,
  outcome: PublishRow['outcome'],
  more: { readonly commit?: string; readonly problems?: readonly Problem[] } = {},
): PublishRow {
  const { candidate, tip, keep } = plan;
  return {
    ...{ environment: candidate.environment, branch: candidate.branch, remote, outcome, plan },
    ...(tip === undefined ? {} : { before: tip.commit }),
    ...(more.commit === undefined ? {} : { commit: more.commit }),
    ...(keep === undefined || outcome !== 'published' ? {} : { kept: keep }),
    problems: more.problems ?? [],
  };
}

/** The row of what there is no plan for. `tip` is what is on the branch. */
export function simpleRow(
  { environment, branch }: Candidate,
  { remote, tips }: Pick<Publications, 'remote' | 'tips'>,
  outcome: PublishRow['outcome'],
  problems: readonly Problem[] = [],
): PublishRow {
  const tip = tips.get(branch)?.commit;
  const before = tip === undefined ? {} : { before: tip };
  return { environment, branch, remote: remote.shown, outcome, ...before, problems };
}
