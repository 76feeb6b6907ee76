import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat';
import type { PanelFacts } from './panel';
import { stat } from './stat';

interface Options extends Omit<PanelFacts, 'unit'> {
  /** PromQL that gives 1 where all is well and 0 where not; nothing counts as down. */
  readonly expr: string;
  /** Instead of `DOWN` and `UP`. */
  readonly words?: { readonly bad: string; readonly good: string };
  /** Uid of the dashboard that a click leads to. */
  readonly leadsTo?: string;
}

/** Up or down, green or red. */
export function trafficLight({ expr, words = { bad: 'DOWN', good: 'UP' }, ...facts }: Options): PanelBuilder {
  return stat({
    ...facts,
    unit: 'short',
    query: { expr, legend: facts.title },
    steps: [{ colour: 'red' }, { colour: 'green', from: 1 }],
    words: { 0: words.bad, 1: words.good },
    noValue: 'NO DATA',
  });
}
