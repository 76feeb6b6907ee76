import { isItemStep, parseDurationText } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

/** An alert waits longer before it rings. */
export const alertDelayed = defineDanger<{ readonly alert: string; readonly from: string; readonly to: string }>({
  code: 'alert-delayed',
  harm: 'notice',
  title: 'an alert waits longer before it fires',
  why: ({ alert, from, to }) => `${alert} waits ${to} instead of ${from} before it fires.`,
  lost: () => 'Time; and whatever passes by itself within it is never told.',
  fix: () => 'if it fired too often, see first whether the expression can be smoothed instead.',
  find: (world) =>
    changedObjects(world, 'PrometheusRule').flatMap((at) =>
      at.leaves.flatMap(({ path, before, after }) => {
        const item = path.at(-2);
        if (path.at(-1) !== 'for' || path.at(-3) !== 'rules' || !isItemStep(item)) return [];
        const [from, to] = [String(before ?? '0s'), String(after ?? '0s')];
        if ((parseDurationText(to) ?? 0) <= (parseDurationText(from) ?? 0)) return [];
        return [{ at, path, args: { alert: item.item, from: before === undefined ? 'nothing' : from, to } }];
      }),
    ),
});
