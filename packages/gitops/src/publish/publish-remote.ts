import { raise } from '@254carbon/manifest';
import { gitopsRules } from '../rules';
import type { Plan } from './plan';
import type { Planned } from './plan-all';
import type { PlanContext } from './plan-publication';
import { type PublishRow, rowOf, simpleRow } from './publish-row';
import { pushPlans } from './push-plans';
import type { Talk } from './talk';

export interface RemoteOptions extends PlanContext {
  /** Folder of the workspace. */
  readonly root: string;
  readonly dryRun: boolean;
  /** The command that would publish what is shown, for whoever cannot be asked. */
  commandFor(plans: readonly Plan[]): string;
}

/** Brings trees onto their branches of one remote. Each is by itself: what keeps one back holds up no other. */
export async function publishRemote(
  { candidates, plans, unchanged, failed }: Planned,
  options: RemoteOptions,
  talk: Talk,
): Promise<readonly PublishRow[]> {
  const remote = options.publications.remote.shown;
  if (plans.length > 0) talk.show(plans);
  const ready = plans.filter(({ blocks }) => blocks.length === 0);
  const rows = [
    ...unchanged.map((candidate) => simpleRow(candidate, options.publications, 'unchanged')),
    ...failed.map(([candidate, problem]) => simpleRow(candidate, options.publications, 'failed', [problem])),
    ...plans
      .filter(({ blocks }) => blocks.length > 0)
      .map((plan) => rowOf(plan, remote, 'refused', { problems: plan.blocks })),
    ...(ready.length > 0 ? await goOut(ready, options, talk) : []),
  ];
  const order = candidates.map(({ environment }) => environment);
  return rows.sort((a, b) => order.indexOf(a.environment) - order.indexOf(b.environment));
}

async function goOut(ready: readonly Plan[], options: RemoteOptions, talk: Talk): Promise<readonly PublishRow[]> {
  const { dryRun, publications, commandFor } = options;
  const remote = publications.remote.shown;
  if (dryRun) return ready.map((plan) => rowOf(plan, remote, 'planned'));
  const answer = await talk.confirm(ready);
  if (answer === 'yes') return pushPlans(ready, options, talk);
  return ready.map((plan) => {
    const where = { file: plan.candidate.environment };
    const problem =
      answer === 'no'
        ? raise(gitopsRules, 'declined', where, {})
        : raise(gitopsRules, 'not-confirmed', where, { command: commandFor(ready) });
    return rowOf(plan, remote, 'refused', { problems: [problem] });
  });
}
