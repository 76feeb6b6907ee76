import { formatSteps, type Json, type KubernetesObject, type LeafChange } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger, type FoundDanger } from '../danger';
import { fateOf } from '../flux-parent';
import { goneObjects } from '../gone-objects';
import { implies, parseSelector, selects } from '../label-selector';
import { valueAt } from '../value-at';

interface Args {
  readonly [arg: string]: string;
  readonly how: string;
}

/** A drain of nodes may take more pods at once than before. */
export const disruptionBudgetWeakened = defineDanger<Args>({
  code: 'disruption-budget-weakened',
  harm: 'outage',
  title: 'a PodDisruptionBudget removed or made looser, itself or in chart values',
  why: ({ how }) => `${how}: a drain of nodes may take more of its pods at once than before.`,
  lost: () => 'The guarantee that enough of them run while nodes are emptied, at an upgrade of the cluster too.',
  fix: () =>
    'keep a budget for everything that has more than one replica and must answer; maxUnavailable: 1 suits most.',
  find: (world) => {
    const gone = goneObjects(world, 'PodDisruptionBudget').flatMap(({ at, object, file }): FoundDanger<Args>[] => {
      if (fateOf(world, object, file) !== 'deleted') return [];
      const selector = parseSelector(valueAt(object, 'spec.selector'));
      const workloads = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;
      const covered = goneObjects(world, ...workloads).some((one) => selects(selector, labelsOf(one.object)));
      const left = world.of('after', ...workloads).some((one) => selects(selector, labelsOf(one.object)));
      return covered && !left ? [] : [{ at, args: { how: 'The budget is removed' } }];
    });
    const changed = changedObjects(world).flatMap((at): FoundDanger<Args>[] => {
      const isBudget = at.after.kind === 'PodDisruptionBudget';
      const hows = isBudget ? looserBudget(at.before, at.after, at.leaves) : at.leaves.flatMap(looserValue);
      return hows.map((how) => ({ at, args: { how } }));
    });
    return [...gone, ...changed];
  },
});

function looserBudget(before: KubernetesObject, after: KubernetesObject, leaves: readonly LeafChange[]): string[] {
  const [from, to] = [before, after].map((budget) => parseSelector(valueAt(budget, 'spec.selector')));
  const fewer = from !== undefined && to !== undefined && !implies(from, to);
  return [
    ...(fewer ? ['The budget may no longer select all pods that it did'] : []),
    ...leaves.flatMap((leaf) => looserLimit(leaf)),
  ];
}

/** In values of a chart, below a key that is called after a budget. */
function looserValue(leaf: LeafChange): string[] {
  const keys = leaf.path.filter((step): step is string => typeof step === 'string');
  if (!keys.some((key) => /^(podDisruptionBudget|pdb)$/i.test(key))) return [];
  if (keys.at(-1) === 'enabled' || /^(podDisruptionBudget|pdb)$/i.test(keys.at(-1) ?? '')) {
    return leaf.before === true && leaf.after !== true ? [`${formatSteps(leaf.path)} is turned off`] : [];
  }
  return looserLimit(leaf);
}

function looserLimit({ path, before, after }: LeafChange): string[] {
  const key = path.at(-1);
  if (key !== 'minAvailable' && key !== 'maxUnavailable') return [];
  const [from, to] = [amountOf(before), amountOf(after)];
  if (from === undefined && to === undefined) return [];
  const how = `${formatSteps(path)} goes from ${shown(before)} to ${shown(after)}`;
  if (key === 'minAvailable') {
    // Without it the other limit, or one unavailable pod, counts: less certain than a number.
    return from !== undefined && (to === undefined || from.unit !== to.unit || to.amount < from.amount) ? [how] : [];
  }
  if (from === undefined) return to !== undefined && (to.unit === '%' || to.amount > 1) ? [how] : [];
  if (to === undefined) return [];
  return from.unit !== to.unit || to.amount > from.amount ? [how] : [];
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'nothing' : String(value);
}

function amountOf(value: Json | undefined): { amount: number; unit: '' | '%' } | undefined {
  const match = /^(\d+)(%?)$/.exec(String(value ?? ''));
  return match === null ? undefined : { amount: Number(match[1]), unit: match[2] as '' | '%' };
}

function labelsOf(workload: KubernetesObject) {
  const labels = valueAt(workload, 'spec.template.metadata.labels');
  return (typeof labels === 'object' && labels !== null ? labels : {}) as Record<string, string>;
}
