import type { Problem } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { readHistory } from '../io/git/read-history';
import { type Publications, readPublications } from '../io/git/read-publications';
import type { Plan } from './plan';
import { planAll } from './plan-all';
import type { RemoteOptions } from './publish-remote';
import { type PublishRow, rowOf, simpleRow } from './publish-row';
import { giveUp, type Try, type Voyage } from './voyage';

/** What a second look at the remote has decided, and what is to be tried again. */
export interface SecondLook {
  readonly rows: readonly PublishRow[];
  /** As they were: the branch is where it was, so the same commit fits. */
  readonly same: readonly Voyage[];
  /** Planned anew, on what is there now. */
  readonly plans: readonly Plan[];
}

/** Looks at branches whose push did not end well. `tries` is set where there is no time for another. */
export async function lookAgain(
  left: readonly Try[],
  options: RemoteOptions,
  tries?: number,
): Promise<SecondLook | Problem> {
  const { git, root, publications } = options;
  const branches = left.map(({ plan }) => plan.candidate.branch);
  // What is there now is compared with; it takes one call more to ask for it later.
  const known = left.flatMap(({ plan }) => plan.tip?.commit ?? []);
  const now = await readPublications({ git, root, branches, known, remote: publications.remote });
  if (isProblem(now)) return now;
  try {
    return await decide(left, { ...options, publications: now }, tries);
  } finally {
    now.close();
  }
}

async function decide(left: readonly Try[], options: RemoteOptions, tries?: number): Promise<SecondLook> {
  const { publications } = options;
  const remote = publications.remote.shown;
  const rows: PublishRow[] = [];
  const same: Voyage[] = [];
  const moved: Try[] = [];
  for (const one of left) {
    const { plan, commit } = one;
    const tip = publications.tips.get(plan.candidate.branch)?.commit;
    if (tip === commit || (await hasLanded(one, options))) rows.push(rowOf(plan, remote, 'published', { commit }));
    else if (tries !== undefined) rows.push(giveUp(one, remote, tries));
    else if (tip === plan.tip?.commit) same.push(one);
    else moved.push(one);
  }
  const again = await planAll(
    moved.map(({ plan }) => plan.candidate),
    options,
  );
  rows.push(...again.unchanged.map((candidate) => simpleRow(candidate, publications, 'unchanged')));
  rows.push(...again.failed.map(([candidate, problem]) => simpleRow(candidate, publications, 'failed', [problem])));
  const blocked = again.plans.filter(({ blocks }) => blocks.length > 0);
  rows.push(...blocked.map((plan) => rowOf(plan, remote, 'refused', { problems: plan.blocks })));
  return { rows, same, plans: again.plans.filter(({ blocks }) => blocks.length === 0) };
}

/** A push whose answer was lost may have worked, and somebody may have published on top of it since. */
async function hasLanded({ plan, commit, outcome }: Try, { git, publications }: RemoteOptions): Promise<boolean> {
  const { branch } = plan.candidate;
  const isLost = isProblem(outcome) || outcome.kind === 'unknown';
  const tip = publications.tips.get(branch)?.commit;
  if (!isLost || tip === undefined || tip === plan.tip?.commit) return false;
  const history = await readHistory({ git, branch, ...pick(publications) });
  return !isProblem(history) && history.some((one) => one.commit === commit);
}

function pick({ remote, cache }: Publications): Pick<Publications, 'remote' | 'cache'> {
  return { remote, cache };
}
