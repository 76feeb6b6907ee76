import type { Problem } from '@254carbon/manifest';
import { isProblem } from '../git/is-problem';
import { backoff } from '../io/backoff';
import { openOutbox, type Outbox, type Push } from '../io/git/open-outbox';
import { stopwatch } from '../io/stopwatch';
import { lookAgain } from './look-again';
import type { Plan } from './plan';
import type { RemoteOptions } from './publish-remote';
import { type PublishRow, rowOf } from './publish-row';
import type { Talk } from './talk';
import { giveUp, isTransient, settle, type Try, type Voyage } from './voyage';

/** Tries at a remote that answers with errors. One that is busy with others is tried as long as there is time. */
const MOST_FAILURES = 4;

/**
 * Pushes what was planned. A branch that moved is read and planned again, with all dangers looked at again, until the
 * patience ends; what became of a push whose answer was lost, the remote is asked.
 */
export async function pushPlans(
  plans: readonly Plan[],
  options: RemoteOptions,
  talk: Talk,
): Promise<readonly PublishRow[]> {
  const { git, publications } = options;
  const remote = publications.remote.shown;
  const rows: PublishRow[] = [];
  const tell = (more: readonly PublishRow[]) => {
    for (const { environment, outcome } of more) talk.progress(environment, outcome);
    rows.push(...more);
  };
  const elapsed = stopwatch();
  let begun = 0;
  const outbox = await openOutbox(git, publications.remote, publications.cache);
  const sent = new Set<string>();
  let voyages = isProblem(outbox) ? outbox : await load(outbox, plans, sent);
  if (isProblem(outbox) || isProblem(voyages))
    return failAll(plans, remote, isProblem(outbox) ? outbox : (voyages as Problem));
  let failures = 0;
  for (let attempt = 1; voyages.length > 0; attempt++) {
    for (const { plan } of voyages) {
      talk.progress(plan.candidate.environment, attempt === 1 ? 'pushing' : `pushing, try ${attempt}`);
    }
    const tries = await push(outbox, voyages);
    const settled = tries.map((one) => settle(one, remote));
    tell(settled.flatMap((row) => row ?? []));
    if (settled.some((row) => row?.outcome === 'published')) outbox.keep();
    const left = tries.filter((_, index) => settled[index] === undefined);
    if (left.length === 0) break;
    if (left.some(({ outcome }) => isProblem(outcome))) failures++;
    const isOver = elapsed() > git.patience || failures >= MOST_FAILURES;
    if (!isOver) await backoff(attempt, elapsed() - begun);
    begun = elapsed();
    const look = await lookAgain(left, options, isOver ? attempt : undefined);
    if (isProblem(look)) {
      failures++;
      if (!isOver && isTransient(look)) {
        // Pushing the same commit again does no harm where it has arrived.
        voyages = left;
        continue;
      }
      tell(left.map((one) => giveUp(one, remote, attempt, look)));
      break;
    }
    tell(look.rows);
    const again = await ask(look.plans, options, talk);
    tell(again.rows);
    const loaded = await load(outbox, again.plans, sent);
    if (isProblem(loaded)) {
      tell(failAll([...again.plans, ...look.same.map(({ plan }) => plan)], remote, loaded));
      break;
    }
    voyages = [...look.same, ...loaded];
  }
  return rows;
}

/** A person who said yes has seen another change than this. */
async function ask(plans: readonly Plan[], { publications }: RemoteOptions, talk: Talk) {
  if (plans.length === 0) return { plans, rows: [] };
  talk.show(plans);
  if ((await talk.confirm(plans)) === 'yes') return { plans, rows: [] };
  return { plans: [], rows: plans.map((plan) => rowOf(plan, publications.remote.shown, 'refused')) };
}

/** Puts plans into the outbox: their objects, once each, and a commit for each. */
async function load(outbox: Outbox, plans: readonly Plan[], sent: Set<string>): Promise<readonly Voyage[] | Problem> {
  if (plans.length === 0) return [];
  const fresh = new Map(plans.flatMap(({ objects }) => [...objects].filter(([id]) => !sent.has(id))));
  const commits = await outbox.add(
    [...fresh.values()],
    plans.map(({ candidate, tip, message }) => ({
      ...{ branch: candidate.branch, tree: candidate.tree, message },
      ...(tip === undefined ? {} : { parent: tip.commit }),
    })),
  );
  if (isProblem(commits)) return commits;
  for (const id of fresh.keys()) sent.add(id);
  return plans.map((plan, index) => ({ plan, commit: commits[index] ?? '' }));
}

async function push(outbox: Outbox, voyages: readonly Voyage[]): Promise<readonly Try[]> {
  const kept = voyages.filter(({ plan }) => plan.keep !== undefined);
  const keeping = kept.map(({ plan }): Push => ({ commit: plan.tip?.commit ?? '', reference: plan.keep ?? '' }));
  // What would be lost is safe before anything is overwritten.
  const safe = keeping.length === 0 ? new Map() : await outbox.push(keeping);
  const isSafe = ({ plan }: Voyage) =>
    plan.keep === undefined || (!isProblem(safe) && safe.get(plan.keep)?.kind === 'done');
  const ready = voyages.filter(isSafe);
  const pushes = ready.map(({ plan, commit }) => ({ commit, reference: `refs/heads/${plan.candidate.branch}` }));
  const outcomes = ready.length === 0 ? new Map() : await outbox.push(pushes);
  return voyages.map((voyage) => {
    const [from, reference] = isSafe(voyage)
      ? [outcomes, `refs/heads/${voyage.plan.candidate.branch}`]
      : [safe, voyage.plan.keep ?? ''];
    return { ...voyage, outcome: isProblem(from) ? from : (from.get(reference) ?? { kind: 'unknown' }) };
  });
}

function failAll(plans: readonly Plan[], remote: string, problem: Problem): readonly PublishRow[] {
  return plans.map((plan) => rowOf(plan, remote, 'failed', { problems: [problem] }));
}
