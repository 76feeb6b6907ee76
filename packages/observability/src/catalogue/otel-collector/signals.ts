/** A signal and how the collector's own metrics call what it counts of it. */
export const SIGNALS = [
  { signal: 'traces', items: 'spans', things: 'Spans' },
  { signal: 'logs', items: 'log_records', things: 'Log lines' },
  { signal: 'metrics', items: 'metric_points', things: 'Samples' },
] as const;

export type SignalName = (typeof SIGNALS)[number]['signal'];
