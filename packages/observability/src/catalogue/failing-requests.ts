import { stat, type Panel } from '../dashboards';

interface Options {
  /** What the metrics begin with: `loki`, `tempo`. */
  readonly prefix: string;
  /** Selects the series that the program exports about itself. */
  readonly self: string;
}

/** The part of requests that fails, of a store whose HTTP server is the one that Loki and Tempo share. */
export function failingRequests({ prefix, self }: Options): Panel {
  const count = `${prefix}_request_duration_seconds_count`;
  return stat({
    title: 'Requests that fail',
    description: 'Part of all HTTP requests that ends with a 5xx.',
    unit: 'percentunit',
    query: {
      expr: `(sum(rate(${count}{${self}, status_code=~"5.."}[5m])) or vector(0)) / sum(rate(${count}{${self}, method!="gRPC"}[5m]))`,
      legend: 'failing',
    },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.01 }, { colour: 'red', from: 0.05 }],
  });
}
