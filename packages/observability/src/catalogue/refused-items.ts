import { stat, type Panel } from '../dashboards';

interface Options {
  /** `Log lines`, `Spans`. */
  readonly things: string;
  /** Counts what a store was sent and does not keep. */
  readonly metric: string;
  /** Selects the series that the store exports about itself. */
  readonly self: string;
}

/** How much a store was sent and does not keep. */
export function refusedItems({ things, metric, self }: Options): Panel {
  return stat({
    title: 'Refused',
    description: `${things} a second that are not stored. None is good.`,
    unit: 'short',
    query: { expr: `sum(rate(${metric}{${self}}[5m])) or vector(0)`, legend: 'refused' },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.001 }],
  });
}
